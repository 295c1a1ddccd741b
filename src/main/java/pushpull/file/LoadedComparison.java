package pushpull.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import pushpull.concurrent.Job;
import pushpull.experiment.Script;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;

/// Several runs that were read, each run to its recorded end, or all to their first step if none is recorded.
///
/// @param file the file's content
/// @param prepared the runs, in order, all at one step unless one could not go on
public record LoadedComparison(ExperimentFile file, List<PreparedRun> prepared) {
    public LoadedComparison {
        prepared = List.copyOf(prepared);
    }

    /// Reads and runs a file.
    ///
    /// @param progress called before every step
    /// @throws FileException if it cannot be read, or has too few or too many runs
    /// @throws pushpull.table.DataException if the points that it names cannot be read
    /// @throws pushpull.settings.SettingsException if its settings do not go together
    public static LoadedComparison read(Path path, Job.Progress progress) {
        return of(Experiments.readComparison(path), progress);
    }

    public static LoadedComparison of(ExperimentFile file, Job.Progress progress) {
        return until(file, file.variants().stream().allMatch(each -> each.end() != null) ? file.last() : 0, progress);
    }

    /// Runs all to a step, whatever the file says.
    public static LoadedComparison until(ExperimentFile file, long last, Job.Progress progress) {
        List<Script> scripts = file.scripts();
        List<PreparedRun> prepared = new ArrayList<>();
        try (WorkerPool workers = new WorkerPool(1)) {
            for (int i = 0; i < scripts.size(); i++) {
                double before = i;
                prepared.add(PreparedRun.of(
                        scripts.get(i), last, workers, share -> progress.reached((before + share) / scripts.size())));
            }
        }
        return new LoadedComparison(file, prepared);
    }

    /// Whether to show the runs at their recorded ends rather than play them from their first steps.
    public boolean isRecorded() {
        return file.variants().stream().allMatch(each -> each.end() != null);
    }

    /// A sentence if a run ended otherwise than recorded, the first of them; empty if there is nothing to say.
    public String verdict() {
        return IntStream.range(0, prepared.size())
                .mapToObj(this::verdict)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String verdict(int run) {
        ExperimentFile.Recorded recorded = file.variants().get(run);
        ExperimentFile.End end = recorded.end();
        PreparedRun reached = prepared.get(run);
        if (!isRecorded() || end == null || end.hash().equals(reached.hash())) {
            return "";
        }
        String key = reached.step() < end.step() ? "comparison.halted" : "comparison.differs";
        return Objects.requireNonNull(
                FileException.of(key, recorded.variant().name(), end.step(), reached.step(), reached.hash(), end.hash())
                        .getMessage());
    }
}
