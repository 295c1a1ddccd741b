package pushpull.cli.inspect;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.array.Dump;
import pushpull.cli.option.DataOptions;
import pushpull.cli.option.EmbeddingSettings;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.MeasureReport;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.UsageException;
import pushpull.data.RecordedPoints;
import pushpull.evaluate.DrawnPoints;
import pushpull.evaluate.EmbeddingInspection;
import pushpull.experiment.Experiment;
import pushpull.measure.Measures.Measured;
import pushpull.tensor.WorkerPool;

/// `pushpull inspect`: embeddings of a training elsewhere, at one step or at many.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Look into a training of your own: the loss of its embeddings under any loss, distance and miner, their"
                    + " quality, and whether they have collapsed.",
            "Pairs of many points are compared among a sample that the seed draws; --sample says how many."
        })
public final class InspectCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Embeddings with labels (.npy, .npz, .csv, tensors.tsv). Several files, or a folder of .npy"
                    + " or .npz: one for each recorded step.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private DataOptions columns = new DataOptions();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting, such as loss=TripletLoss.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Option(names = "--out", paramLabel = "OUT.csv", description = "Write the table over steps, with all digits.")
    private @Nullable Path out;

    @Mixin
    private SuspectOptions suspects = new SuspectOptions();

    @Mixin
    private DumpWait wait = new DumpWait();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        new OverwriteGuard().readsAll(files).writes(out).writes(suspects.file());
        measures.metrics();
        Experiment experiment = EmbeddingSettings.of(Map.of("encoder", "FreePoints"), settings, files.getFirst());
        UsageException.unless(
                experiment.supervision().views() == 1
                        || !experiment.supervision().isOfGivenViews(),
                "One file has one view of each point; two are compared by evaluate --second.");
        boolean one = files.size() == 1 && !Files.isDirectory(Path.of(files.getFirst()));
        UsageException.unless(out == null || !one, "--out writes a table over steps: name a folder, or several files.");
        UsageException.unless(suspects.file() == null || one, "--suspects is of one file: name the dump to search.");
        try (WorkerPool workers = new WorkerPool(measures.threads())) {
            return one
                    ? single(experiment, workers)
                    : new StepTable(this::look, measures, out, spec).print(dumps(), wait, experiment, workers);
        }
    }

    private DumpSource dumps() {
        Path first = Path.of(files.getFirst());
        if (Files.isDirectory(first)) {
            UsageException.unless(files.size() == 1, "Name one folder, or several files.");
            return () -> Dump.in(first);
        }
        List<Dump> listed = files.stream().map(Path::of).map(Dump::of).toList();
        return () -> listed;
    }

    /// A dump with what is seen of it.
    private InspectedDump look(String file, Experiment experiment, WorkerPool workers) {
        RecordedPoints recorded = columns.csv(file, null).recorded();
        boolean losses = recorded.points().classes() > 0 || EmbeddingSettings.sayWhatIsSame(settings);
        int most = measures.most() < Integer.MAX_VALUE
                ? measures.most()
                : DrawnPoints.most(recorded.points().dimensions());
        return new InspectedDump(
                recorded, EmbeddingInspection.of(experiment, recorded.points(), most, losses, workers));
    }

    private int single(Experiment experiment, WorkerPool workers) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        wait.await(Dump.of(Path.of(files.getFirst())));
        InspectedDump seen = look(files.getFirst(), experiment, workers);
        seen.points().columns().remarks().forEach(err::println);
        InspectionReport report = new InspectionReport(seen, experiment);
        if (!measures.isJson()) {
            report.print(out);
        }
        List<Measured> measured = measures.measure(seen.inspection().input(), err);
        MeasureReport values = new MeasureReport(measured, experiment.seed());
        if (measures.isJson()) {
            out.println(values.json(report.numbers()));
        } else {
            values.print(measures.isChosen(), out);
            report.printFindings(out);
        }
        suspects.write(seen.inspection(), measures.isJson() ? err : out);
        out.flush();
        return 0;
    }
}
