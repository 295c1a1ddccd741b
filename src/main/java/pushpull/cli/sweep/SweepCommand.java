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
import pushpull.sweep.folder.CellTuning;
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
            return work(begun, planned(begun), part);
        }
        ExperimentFile file = Experiments.open(base);
        say(Experiments.otherData(file));
        SweepPlan plan = SweepPlan.of(options.of(file));
        // What cannot be tuned is refused before anything is written.
        trials(plan);
        if (dry) {
            return estimate(plan);
        }
        if (out == null) {
            throw SweepRefusal.of("out.missing");
        }
        SweepFolder folder = new SweepFolder(out);
        folder.begin(file, plan, resume);
        return work(folder, plan, part);
    }

    /// The plan of a folder, with more seeds if some were asked for.
    private SweepPlan planned(SweepFolder begun) {
        if (!options.areOfSeedsOnly() || out != null) {
            throw SweepRefusal.of("folder.options", base);
        }
        SweepPlan plan = begun.open();
        List<Long> seeds = options.seeds();
        if (seeds == null) {
            return plan;
        }
        SweepPlan more = SweepPlan.of(plan.request().over(seeds));
        begun.begin(begun.experiment(), more, resume);
        return more;
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
        int trials = trials(plan);
        if (trials > 0) {
            output.println(SweepRefusal.text(
                    "tuned", trials, String.join(", ", plan.request().tuning().keys())));
            seconds += seconds * trials / plan.size();
        }
        output.println(SweepRefusal.text("estimate", TimeWords.of(seconds), threads));
        output.flush();
        return 0;
    }

    /// How many runs it takes to tune the cells.
    private static int trials(SweepPlan plan) {
        return plan.request().tuning().isEmpty()
                ? 0
                : new CellTuning(plan).trials().size();
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
        SweepPlan tuned = plan.request().tuning().isEmpty() ? plan : tuned(folder, plan, part);
        if (tuned == null) {
            return 1;
        }
        SweepOutput output = part == null ? SweepOutput.whole(folder, tuned) : SweepOutput.part(folder, tuned, part);
        if (output == null) {
            tell(SweepRefusal.text("shard.there", String.valueOf(part), folder.path()));
            return 0;
        } else if (!run(folder, tuned, output, part)) {
            return 1;
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

    /// The plan with the settings that suit each cell; null if it was interrupted.
    private @Nullable SweepPlan tuned(SweepFolder folder, SweepPlan plan, @Nullable Shard part) {
        CellTuning tuning = new CellTuning(plan);
        SweepOutput output = tuning.output(folder, part);
        if (output != null) {
            int trials = output.left().length;
            String keys = String.join(", ", plan.request().tuning().keys());
            say(trials == 0 ? "" : SweepRefusal.text("tuned", trials, keys));
            if (!run(folder, tuning.trials(), output, part)) {
                return null;
            }
        }
        return tuning.tuned(folder, part);
    }

    /// Does the runs that are left; whether all of them are done then.
    private boolean run(SweepFolder folder, SweepPlan plan, SweepOutput output, @Nullable Shard part) {
        SweepRunner runner = new SweepRunner(plan, threads, System::nanoTime);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), System.console() != null, System::nanoTime);
        try (output;
                Interruption _ =
                        new Interruption(runner::stop, () -> say(SweepRefusal.text("interrupted", folder.path())))) {
            int kept = output.all() - output.left().length;
            if (part == null && kept > 0 && !resume) {
                throw SweepRefusal.of("folder.again", folder.path(), kept, output.all());
            }
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
