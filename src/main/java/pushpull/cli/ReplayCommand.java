package pushpull.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.OutsideOption;
import pushpull.cli.option.ThreadsOption;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.FileException;
import pushpull.settings.SettingsException;
import pushpull.table.DataException;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// `pushpull replay`: replays experiment files and compares the results with what the files recorded.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Replay experiments without a window; compare the last state with the recorded one.",
        footer = "Status 1: a state differs from the recorded one. Status 2: a file is not valid.")
final class ReplayCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int INVALID = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiment files, or names from the gallery.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private OutsideOption outside = new OutsideOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Spec
    private CommandSpec spec;

    ReplayCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        int status = 0;
        try (WorkerPool workers = new WorkerPool(threads.count())) {
            for (String file : files) {
                status = Math.max(status, replay(file, workers));
            }
        }
        return status;
    }

    private int replay(String name, WorkerPool workers) {
        try {
            ExperimentFile file = outside.open(name);
            String other = Experiments.otherData(file);
            if (!other.isEmpty()) {
                complain(name + ": " + other);
            }
            return file.isVaried() ? each(name, file, workers) : one(name, file.script(), file, workers);
        } catch (FileException problem) {
            complain(String.valueOf(problem.getMessage()));
        } catch (SettingsException | DataException problem) {
            RuntimeException located = Experiments.located(name, problem);
            String which = located instanceof FileException ? "" : name + ": ";
            complain(which + located.getMessage());
        }
        return INVALID;
    }

    private int one(String name, Script script, ExperimentFile file, WorkerPool workers) {
        ScriptRunner runner = new ScriptRunner(script, workers);
        boolean finished = runner.to(file.last(), () -> {});
        return report(name, file.end(), new ExperimentFile.End(runner.step(), runner.hash()), finished);
    }

    /// Every variant, each to the step that is recorded of it.
    private int each(String name, ExperimentFile file, WorkerPool workers) {
        int status = 0;
        for (ExperimentFile.Recorded variant : file.variants()) {
            ExperimentFile.End end = variant.end();
            ScriptRunner runner = new ScriptRunner(variant.variant().of(file.script()), workers);
            boolean finished = runner.to(end == null ? file.steps() : end.step(), () -> {});
            ExperimentFile.End reached = new ExperimentFile.End(runner.step(), runner.hash());
            String called = name + " [" + variant.variant().name() + "]";
            status = Math.max(status, report(called, end, reached, finished));
        }
        return status;
    }

    private int report(String name, ExperimentFile.@Nullable End recorded, ExperimentFile.End end, boolean finished) {
        boolean same = recorded == null ? finished : end.equals(recorded);
        String verdict = recorded == null ? "" : same ? ", as recorded" : ", differs: recorded " + words(recorded);
        String stopped = finished ? "" : ", stopped: the next step would give NaN";
        spec.commandLine().getOut().println(name + ": " + words(end) + verdict + stopped);
        spec.commandLine().getOut().flush();
        return same ? 0 : DIFFERS;
    }

    private static String words(ExperimentFile.End end) {
        return "step " + end.step() + ", hash " + end.hash();
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
