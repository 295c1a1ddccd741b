package pushpull.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.cli.option.UsageException;
import pushpull.observe.GradientCheck;
import pushpull.observe.GradientCheckText;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;
import pushpull.train.LossProbe;

/// What `pushpull train` checks before some of its steps.
final class StepChecks {
    private static final int SAMPLE = 8;

    @Option(
            names = "--check-gradient",
            paramLabel = "EVERY",
            description = "At every multiple of this step, compare the gradient in force with central differences on a"
                    + " sample of coordinates and weights. Exit status 1 if they differ.")
    private @Nullable Long every;

    private final List<GradientCheck> checks = new ArrayList<>();

    /// Refuses what makes no sense.
    void check() {
        UsageException.unless(
                every == null || every >= 1, "--check-gradient takes a number of steps from 1, not " + every + ".");
    }

    /// Checks the step that comes next if it is one of those.
    void before(ScriptRunner runner, WorkerPool workers) {
        if (every != null && runner.step() % every == 0) {
            checks.add(GradientCheck.of(
                    LossProbe.of(runner.training(), workers),
                    runner.step(),
                    runner.training().experiment().seed(),
                    SAMPLE));
        }
    }

    /// Prints a line for each check.
    void report(PrintWriter out) {
        checks.forEach(check -> out.println("step " + check.step() + ": " + GradientCheckText.of(check)));
        out.flush();
    }

    /// Whether any gradient was not that of central differences.
    boolean differ() {
        return checks.stream().anyMatch(check -> check.status() == GradientCheck.Status.DIFFERS);
    }
}
