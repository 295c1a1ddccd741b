package pushpull.cli;

import java.io.PrintWriter;
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
import picocli.CommandLine.Spec;
import pushpull.cli.option.DataOptions;
import pushpull.cli.option.ExperimentOption;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.Progress;
import pushpull.cli.option.UsageException;
import pushpull.data.Csv;
import pushpull.embed.KeptEncoder;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.DataFiles;
import pushpull.file.EncoderFile;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.snapshot.Snapshot;
import pushpull.table.DataException;

/// `pushpull train`: runs an experiment without a window and writes the results.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Run an experiment without a window; write embeddings, measures and the experiment.")
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOption experiment = new ExperimentOption();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps (default: as many as the experiment says).")
    private @Nullable Long steps;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results (default: none are written).")
    private @Nullable Path out;

    @Option(
            names = "--save-encoder",
            paramLabel = "FILE",
            description = "Keep the trained encoder: JSON that \"pushpull embed\" reads, or ONNX for a name in .onnx."
                    + " May be given several times.")
    private List<Path> kept = new ArrayList<>();

    @Mixin
    private StepChecks checks = new StepChecks();

    @Mixin
    private DataOptions columns = new DataOptions();

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Spec
    private CommandSpec spec;

    TrainCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        try {
            return train();
        } catch (SettingsException | DataException refused) {
            throw TableCommand.isTable(experiment.name()) ? refused : Experiments.located(experiment.name(), refused);
        }
    }

    private int train() {
        UsageException.unless(steps == null || steps >= 0, "--steps takes a whole number from 0, not " + steps + ".");
        checks.check();
        measures.metrics();
        ExperimentFile file = opened();
        Script script = new Script(changed(file.script().start()), file.script().changes());
        OverwriteGuard files = new OverwriteGuard().reads(experiment.name()).readsAll(DataFiles.of(script));
        if (out != null) {
            HeadlessRun.outputs(out).forEach(files::writes);
        }
        kept.forEach(files::writes);
        if (!kept.isEmpty()) {
            KeptEncoder.check(script.start());
        }
        warn(Experiments.otherData(file));
        long count = steps == null ? file.steps() : steps;
        PrintWriter output = spec.commandLine().getOut();
        HeadlessRun run = new HeadlessRun(script, count, measures.threads());
        Snapshot last = run.train(
                kept.isEmpty() ? null : file.title(),
                new Progress(spec.commandLine().getErr(), System.console() != null),
                this::warn,
                checks);
        checks.report(measures.isJson() ? spec.commandLine().getErr() : output);
        HeadlessRun.report(last, measures, output, spec.commandLine().getErr());
        if (out != null) {
            run.write(out, last, file);
            (measures.isJson() ? spec.commandLine().getErr() : output).println("Written to " + out);
        }
        keep(run.encoder(), measures.isJson() ? spec.commandLine().getErr() : output);
        output.flush();
        if (last.step() < count) {
            spec.commandLine().getErr().println("Step " + (last.step() + 1) + " would give NaN; stopped before it.");
            return 1;
        }
        return checks.differ() ? 1 : 0;
    }

    private void keep(@Nullable KeptEncoder encoder, PrintWriter told) {
        if (encoder != null) {
            for (Path path : kept) {
                EncoderFile.write(encoder, path);
                told.println("The encoder is kept in " + path);
            }
        }
    }

    /// The experiment, or the default one for a table of this name.
    private ExperimentFile opened() {
        if (!TableCommand.isTable(experiment.name())) {
            return experiment.file();
        }
        return Experiments.onTable(columns.csv(experiment.name(), null));
    }

    private Experiment changed(Experiment start) {
        Map<String, String> all = new LinkedHashMap<>(experiment.settings());
        all.putAll(columns.settings());
        boolean table = all.getOrDefault("data", start.data() instanceof Csv ? "Csv" : "")
                .equalsIgnoreCase("Csv");
        UsageException.unless(
                table || columns.settings().isEmpty(),
                "--columns, --label, --id, --drop and --split go with a table: pushpull train mine.csv, or --set"
                        + " data=Csv --set data.file=mine.csv.");
        return Settings.with(start, all);
    }

    private void warn(String sentence) {
        if (!sentence.isEmpty()) {
            spec.commandLine().getErr().println(sentence);
            spec.commandLine().getErr().flush();
        }
    }
}
