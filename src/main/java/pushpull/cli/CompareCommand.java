package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.FilmOptions;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.OutsideOption;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.Progress;
import pushpull.cli.option.UsageException;
import pushpull.describe.PictureComparison;
import pushpull.describe.VariantTitle;
import pushpull.file.DataFiles;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.observe.measure.ComparisonTable;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ComparedRuns;
import pushpull.timeline.ScriptRunner;

/// `pushpull compare`: runs the variants of an experiment together without a window and shows what differs.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Run the two to four variants of an experiment together, without a window: the same seed, data,"
                + " batches and, where shapes agree, first weights. Print their measures side by side; write pictures"
                + " of all stages, tables and the experiment.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE_OR_NAME",
            description = "An experiment file with variants, or the name of a comparison in the gallery.")
    private String experiment = "";

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps (default: as many as the experiment says).")
    private @Nullable Long steps;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results (default: none are written).")
    private @Nullable Path out;

    @Mixin
    private OutsideOption outside = new OutsideOption();

    @Mixin
    private FilmOptions film = new FilmOptions("480x400");

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Spec
    private CommandSpec spec;

    CompareCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        UsageException.unless(steps == null || steps >= 0, "--steps takes a whole number from 0, not " + steps + ".");
        measures.metrics();
        film.check();
        outside.open(experiment);
        ExperimentFile file = Experiments.openComparison(experiment);
        if (out != null) {
            OverwriteGuard files = new OverwriteGuard().reads(experiment).readsAll(DataFiles.of(file));
            ComparisonFolder.outputs(out).forEach(files::writes);
        }
        String other = Experiments.otherData(file);
        if (!other.isEmpty()) {
            spec.commandLine().getErr().println(other);
        }
        long last = steps == null ? file.last() : steps;
        try (WorkerPool workers = new WorkerPool(measures.threads())) {
            return compare(file, last, new ComparedRuns(file.scripts(), workers));
        }
    }

    private int compare(ExperimentFile file, long last, ComparedRuns runs) {
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null);
        double all = Math.max(1, runs.steps(last));
        long[] taken = new long[1];
        runs.runners().stream()
                .flatMap(runner -> runner.remarks().stream())
                .distinct()
                .forEach(spec.commandLine().getErr()::println);
        runs.to(last, () -> progress.share(taken[0]++ / all));
        progress.share(1);
        List<Snapshot> snapshots = runs.snapshots(SnapshotRequest.MEASURES);
        ComparisonTable table = ComparisonTable.of(snapshots, measures.metrics(), measures.most());
        report(file, table, snapshots);
        if (out != null) {
            new ComparisonFolder(out, film).write(file, runs, table, progress);
            (measures.isJson()
                            ? spec.commandLine().getErr()
                            : spec.commandLine().getOut())
                    .println("Written to " + out);
        }
        spec.commandLine().getOut().flush();
        return halted(file, runs);
    }

    private void report(ExperimentFile file, ComparisonTable table, List<Snapshot> snapshots) {
        List<VariantTitle> titles =
                VariantTitle.of(snapshots.stream().map(Snapshot::experiment).toList());
        List<String> sentences = new ArrayList<>();
        for (Snapshot snapshot : snapshots.subList(1, snapshots.size())) {
            sentences.add(PictureComparison.of(snapshots.getFirst(), snapshot).sentence());
        }
        PrintWriter output = spec.commandLine().getOut();
        ComparisonReport report = new ComparisonReport(file.varied().names(), titles, table, sentences);
        if (measures.isJson()) {
            output.println(report.json());
        } else {
            report.print(output);
        }
    }

    /// Says which runs could not be completed.
    private int halted(ExperimentFile file, ComparedRuns runs) {
        int status = 0;
        for (int i = 0; i < runs.runners().size(); i++) {
            ScriptRunner runner = runs.runners().get(i);
            if (runs.isHalted(i)) {
                spec.commandLine()
                        .getErr()
                        .println("The variant \"" + file.varied().names().get(i) + "\" stopped at step " + runner.step()
                                + ": step " + (runner.step() + 1) + " would give NaN.");
                status = 1;
            }
        }
        spec.commandLine().getErr().flush();
        return status;
    }
}
