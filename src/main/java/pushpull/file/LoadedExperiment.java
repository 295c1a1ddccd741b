package pushpull.file;

import java.nio.file.Path;
import pushpull.concurrent.Job;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;

/// An experiment that was read and run to its recorded end, or to its first step if none is recorded.
///
/// @param file the file's content
/// @param prepared the run
public record LoadedExperiment(ExperimentFile file, PreparedRun prepared) {
    /// Reads and runs a file.
    ///
    /// @param progress called before every step
    /// @throws FileException if it cannot be read
    /// @throws pushpull.table.DataException if the points that it names cannot be read
    /// @throws pushpull.settings.SettingsException if its settings do not go together
    public static LoadedExperiment read(Path path, Job.Progress progress) {
        ExperimentFile file = Experiments.read(path);
        Experiments.check(file, path);
        return of(file, progress);
    }

    public static LoadedExperiment of(ExperimentFile file, Job.Progress progress) {
        return until(file, file.end() == null ? 0 : file.last(), progress);
    }

    /// Runs to a step, whatever the file says.
    public static LoadedExperiment until(ExperimentFile file, long last, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            return new LoadedExperiment(file, PreparedRun.of(file.script(), last, workers, progress));
        }
    }

    /// Whether to show the run at its recorded end rather than play it from its first step.
    public boolean isRecorded() {
        return file.end() != null;
    }

    /// A sentence if the run ended otherwise than recorded; empty if there is nothing to say.
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

    /// Repeats what a session says, up to its last step, and compares with the state that it came to if that is known.
    public static LoadedExperiment again(SavedSession session, Job.Progress progress) {
        return until(session.experiment(), session.recording().last(), progress);
    }
}
