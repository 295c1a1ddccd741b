package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.sweep.folder.Shard;
import pushpull.sweep.folder.SweepFolder;
import pushpull.sweep.folder.SweepOutput;
import pushpull.sweep.plan.LeftOut;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.run.SweepEstimate;
import pushpull.sweep.run.SweepRunner;

/// `pushpull sweep`: runs an experiment over settings and seeds and keeps the measures of every run.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        subcommands = {SweepReportCommand.class, SweepMergeCommand.class, SweepSubmitCommand.class},
        description = "Run an experiment over settings and seeds, whole runs side by side, and keep the measures of"
                + " every run as data.",
        footer = "Each line of runs.csv can be run again: pushpull train DIR/sweep.pushpull --set KEY=VALUE --set"
                + " seed=SEED.")
public final class SweepCommand implements Callable<Integer> {
    /// The most runs side by side.
    static final int MOST = 256;

    @Parameters(
            paramLabel = "BASE",
            arity = "0..1",
            defaultValue = Experiments.DEFAULT,
            description = "An experiment file, a name from the gallery, or the folder of a sweep that was prepared or"
                    + " begun (default: ${DEFAULT-VALUE}).")
    private String base = Experiments.DEFAULT;

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for plan, base script and results.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "T", description = "Runs side by side (default: one on each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--dry-run", description = "Say how many runs there are and about how long they take.")
    private boolean dry;

    @Option(names = "--prepare", description = "Write the plan and run nothing, for \"sweep submit\".")
    private boolean prepare;

    @Option(names = "--resume", description = "Go on with a sweep that was interrupted; nothing is repeated.")
    private boolean resume;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Run part I of N, counted from 0, for \"sweep merge\". A part goes on where it ended.")
    private @Nullable String shard;

    @Spec
    private CommandSpec spec;

    SweepCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > MOST) {
            throw SweepRefusal.of("threads.range", MOST, threads);
        }
        @Nullable Shard part = shard == null ? null : Shard.read(shard);
        SweepFolder begun = folder();
        if (begun != null) {
            if (!options.areEmpty() || out != null) {
                throw SweepRefusal.of("folder.options", base);
            }
            return work(begun, begun.open(), part);
        }
        ExperimentFile file = Experiments.open(base);
        say(Experiments.otherData(file));
        SweepPlan plan = SweepPlan.of(options.of(file));
        if (dry) {
            return estimate(plan);
        }
        if (out == null) {
            throw SweepRefusal.of("out.missing");
        }
        SweepFolder folder = new SweepFolder(out);
        folder.begin(file, plan);
        return work(folder, plan, part);
    }

    /// The folder that is named instead of an experiment, null if there is none.
    private @Nullable SweepFolder folder() {
        try {
            return Files.isDirectory(Path.of(base)) ? new SweepFolder(Path.of(base)) : null;
        } catch (InvalidPathException _) {
            // What is not a path is no experiment either, which is said when it is opened.
            return null;
        }
    }

    private int estimate(SweepPlan plan) {
        PrintWriter output = spec.commandLine().getOut();
        LeftOut.lines(plan.leftOut()).forEach(line -> say(SweepRefusal.text("cells.left", line)));
        output.println(counted(plan));
        double seconds = SweepEstimate.seconds(plan, threads, System::nanoTime);
        output.println(SweepRefusal.text("estimate", TimeWords.of(seconds), threads));
        output.flush();
        return 0;
    }

    private static String counted(SweepPlan plan) {
        return SweepRefusal.text(
                "counted",
                plan.size(),
                plan.cells().size(),
                plan.request().seeds().size(),
                plan.request().last());
    }

    private int work(SweepFolder folder, SweepPlan plan, @Nullable Shard part) {
        if (dry) {
            return estimate(plan);
        } else if (prepare) {
            tell(counted(plan));
            return 0;
        }
        LeftOut.lines(plan.leftOut()).forEach(line -> say(SweepRefusal.text("cells.left", line)));
        SweepOutput output = part == null ? SweepOutput.whole(folder, plan) : SweepOutput.part(folder, plan, part);
        if (output == null) {
            tell(SweepRefusal.text("shard.there", part, folder.path()));
            return 0;
        }
        try (output) {
            int kept = part == null ? plan.size() - output.left().length : 0;
            if (kept > 0 && !resume) {
                throw SweepRefusal.of("folder.again", folder.path(), kept, plan.size());
            }
            if (!run(folder, plan, output)) {
                return 1;
            }
        }
        tell(
                part == null
                        ? SweepRefusal.text("done", plan.size(), folder.runs())
                        : SweepRefusal.text("shard.done", part, folder.path()));
        if (part == null && plan.request().seeds().size() > 1 && plan.cells().size() > 1) {
            tell("");
            SweepVerdict.of(folder.path(), List.of(), new VerdictOptions())
                    .print(spec.commandLine().getOut());
        }
        return 0;
    }

    /// Whether all was done.
    private boolean run(SweepFolder folder, SweepPlan plan, SweepOutput output) {
        SweepRunner runner = new SweepRunner(plan, threads, System::nanoTime);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), System.console() != null, System::nanoTime);
        try (Interruption _ =
                new Interruption(runner::stop, () -> say(SweepRefusal.text("interrupted", folder.path())))) {
            boolean all = runner.run(output.left(), output::add, line::show);
            if (all) {
                output.finish();
            }
            return all;
        }
    }

    private void tell(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    private void say(String sentence) {
        if (!sentence.isEmpty()) {
            spec.commandLine().getErr().println(sentence);
            spec.commandLine().getErr().flush();
        }
    }
}
