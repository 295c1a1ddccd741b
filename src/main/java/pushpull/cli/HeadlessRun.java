package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.MeasureReport;
import pushpull.cli.option.Progress;
import pushpull.embed.KeptEncoder;
import pushpull.experiment.Script;
import pushpull.file.EncoderFile;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Results;
import pushpull.observe.measure.MetricTable;
import pushpull.observe.measure.StandardMetrics;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// A run without a window: trains with a progress bar, then reports and writes.
final class HeadlessRun {
    private static final int READINGS = 20;
    private static final String EMBEDDINGS = "embeddings.csv";
    private static final String MEASURES = "measures.csv";
    private static final String EXPERIMENT = "experiment.pushpull";

    private final Script script;
    private final long steps;
    private final int threads;
    private final MetricTable table = new MetricTable();
    private Script done;
    private String hash = "";
    private @Nullable KeptEncoder encoder;

    HeadlessRun(Script script, long steps, int threads) {
        this.script = script;
        this.done = script;
        this.steps = steps;
        this.threads = threads;
    }

    /// Trains to the last step, or until a step would give NaN, and returns the run as it then is.
    ///
    /// @param title of the experiment; null if its encoder is not kept
    /// @param told receives what a person should know about how the points were read
    /// @param checks made before steps
    Snapshot train(@Nullable String title, Progress progress, Consumer<String> told, StepChecks checks) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            runner.remarks().forEach(told);
            long every = Math.max(1, steps / READINGS);
            runner.to(steps, () -> {
                checks.before(runner, workers);
                if (runner.step() % every == 0) {
                    table.add(runner.snapshot(SnapshotRequest.MEASURES));
                    progress.show(runner.step(), steps, runner.loss());
                }
            });
            done = runner.done();
            hash = runner.hash();
            encoder = title == null ? null : EncoderFile.of(runner, title, workers);
            Snapshot last = runner.snapshot(SnapshotRequest.MEASURES);
            table.add(last);
            progress.finish(runner.step(), runner.loss());
            return last;
        }
    }

    /// Prints the metrics of the last step, of all points unless fewer are requested.
    static void report(Snapshot last, MeasureOptions measures, PrintWriter out, PrintWriter err) {
        long seed = last.experiment().seed();
        MeasureReport report = new MeasureReport(measures.measure(StandardMetrics.sample(last), err), seed);
        if (measures.isJson()) {
            SequencedMap<String, Number> first = new LinkedHashMap<>();
            first.put("step", last.step());
            first.put("loss", last.loss());
            out.println(report.json(first));
        } else {
            report.print(true, out);
        }
    }

    /// Writes embeddings, metrics and the experiment with its final state into a folder.
    void write(Path folder, Snapshot last, ExperimentFile source) {
        ExperimentFile.End end = new ExperimentFile.End(last.step(), hash);
        ExperimentFile experiment = new ExperimentFile(source.title(), source.about(), last.step(), done, end);
        Results.write(folder.resolve(EMBEDDINGS), Results.embeddings(last.points(), last.embeddings()));
        Results.write(folder.resolve(MEASURES), table.csv());
        Experiments.save(experiment, folder.resolve(EXPERIMENT));
    }

    /// The encoder as it was after the last step, if it was asked for.
    @Nullable
    KeptEncoder encoder() {
        return encoder;
    }

    /// The files that [#write] writes.
    static List<Path> outputs(Path folder) {
        return List.of(folder.resolve(EMBEDDINGS), folder.resolve(MEASURES), folder.resolve(EXPERIMENT));
    }
}
