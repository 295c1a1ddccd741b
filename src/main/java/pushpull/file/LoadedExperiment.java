package pushpull.file;

import java.nio.file.Path;
import pushpull.concurrent.Job;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;

/// An experiment that was read and folded to where it says that it ends; at its first step if it does not say.
///
/// @param file what was read
/// @param prepared what came of it
public record LoadedExperiment(ExperimentFile file, PreparedRun prepared) {
    /// Reads and folds a file.
    ///
    /// @param progress told before every step
    /// @throws FileException if it cannot be read
    /// @throws pushpull.table.DataException if the points that it names cannot be read
    /// @throws pushpull.settings.SettingsException if its settings do not go together
    public static LoadedExperiment read(Path path, Job.Progress progress) {
        return of(Experiments.read(path), progress);
    }

    public static LoadedExperiment of(ExperimentFile file, Job.Progress progress) {
        return until(file, file.end() == null ? 0 : file.last(), progress);
    }

    /// Folds up to a step, whatever the file says.
    public static LoadedExperiment until(ExperimentFile file, long last, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            return new LoadedExperiment(file, PreparedRun.of(file.script(), last, workers, progress));
        }
    }

    /// Whether it is shown where it ended, and not played from its first step.
    public boolean isRecorded() {
        return file.end() != null;
    }

    /// What a person should know: that it ended otherwise than recorded; empty if there is nothing to say.
    public String verdict() {
        ExperimentFile.End end = file.end();
        if (end == null) {
            return "";
        }
        if (!prepared.isFinished()) {
            return FileException.of("experiment.halted", end.step(), prepared.step())
                    .getMessage();
        }
        return end.hash().equals(prepared.hash())
                ? ""
                : FileException.of("experiment.differs", end.step(), prepared.hash(), end.hash())
                        .getMessage();
    }
}
