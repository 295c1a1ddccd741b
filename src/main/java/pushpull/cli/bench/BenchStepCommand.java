package pushpull.cli.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.bench.StepBench;
import pushpull.cli.option.ThreadsOption;
import pushpull.cli.option.UsageException;
import pushpull.settings.PlainText;
import pushpull.tensor.WorkerPool;

/// `pushpull bench step`: training steps per second, by wall and by processor time.
@Command(
        name = "step",
        mixinStandardHelpOptions = true,
        description = "Time training steps: a perceptron 2-64-64-2 (tanh), fixed batch, Adam, in double precision.")
public final class BenchStepCommand implements Callable<Integer> {
    private static final double SECOND = 1e9;
    private static final double WINDOW = 0.5;
    private static final int QUIET_WINDOWS = 3;
    private static final int MOST_WINDOWS = 120;

    /// The share of the processor time that the compiler may take and still count as silent.
    private static final double SILENCE = 0.05;

    @Option(names = "--loss", paramLabel = "LOSS", defaultValue = "NtXentLoss", description = "Default: NtXentLoss.")
    private String loss = "NtXentLoss";

    @Option(names = "--batch", paramLabel = "N", defaultValue = "256", description = "Default: 256.")
    private int batch;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "3", description = "Default: 3, after a warm-up.")
    private double seconds;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UsageException.unless(batch >= 4 && batch <= 65536, "--batch takes 4 to 65536, not " + batch + ".");
        UsageException.unless(seconds > 0 && seconds <= 3600, "--seconds takes up to 3600, not " + seconds + ".");
        try (WorkerPool workers = new WorkerPool(threads.count())) {
            StepBench bench = StepBench.of(loss, batch, workers);
            warmUp(bench);
            DurationHistogram durations = new DurationHistogram();
            double third = seconds / 3;
            long wall = System.nanoTime();
            long cpu = processorTime();
            long steps = run(bench, third, durations);
            double memory = ProcessMemory.now();
            steps += run(bench, seconds - third, durations);
            double wallSeconds = (System.nanoTime() - wall) / SECOND;
            report(new Figures(
                    steps / wallSeconds, steps / ((processorTime() - cpu) / SECOND), durations, memory, bench.loss()));
        }
        return 0;
    }

    /// The figures measured.
    ///
    /// @param memory resident after the first third, in megabytes
    private record Figures(double wall, double cpu, DurationHistogram durations, double memory, double loss) {}

    /// Runs until the compiler has been silent for a while; it takes its time over the kernels.
    private static void warmUp(StepBench bench) {
        int quiet = 0;
        for (int window = 0; window < MOST_WINDOWS && quiet < QUIET_WINDOWS; window++) {
            long all = processorTime();
            long background = backgroundTime();
            run(bench, WINDOW, new DurationHistogram());
            double share = (backgroundTime() - background) / (double) Math.max(1, processorTime() - all);
            quiet = share < SILENCE ? quiet + 1 : 0;
        }
    }

    /// The processor time of threads outside Java, mostly the compiler.
    private static long backgroundTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long time = processorTime();
        for (long id : threads.getAllThreadIds()) {
            time -= Math.max(0, threads.getThreadCpuTime(id));
        }
        return time;
    }

    private static long run(StepBench bench, double seconds, DurationHistogram durations) {
        long start = System.nanoTime();
        long steps = 0;
        long last = start;
        while (steps < 2 || last - start < seconds * SECOND) {
            bench.step();
            long now = System.nanoTime();
            durations.add(now - last);
            last = now;
            steps++;
        }
        return steps;
    }

    private void report(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        String format = json
                ? "{\"loss\": \"%s\", \"batch\": %d, \"threads\": %d, \"steps_per_second_wall\": %.3f,"
                        + " \"steps_per_second_cpu\": %.3f, \"peak_memory_mb\": %.1f, \"value\": %.6f,"
                        + " \"step_ms_p50\": %.4f, \"step_ms_p999\": %.4f, \"step_ms_max\": %.4f,"
                        + " \"memory_mb_at_third\": %.1f, \"memory_mb_at_end\": %.1f}%n"
                : "%s, batch %d, %d threads: %.1f steps/s by wall, %.1f by processor time;"
                        + " peak memory %.0f MB; loss %.6f;"
                        + " time per step: %.3f ms median, %.3f at the 99.9th percentile, %.3f at most;"
                        + " resident %.0f MB after a third, %.0f MB at the end%n";
        DurationHistogram durations = figures.durations;
        out.print(PlainText.of(
                format,
                loss,
                batch,
                threads.count(),
                figures.wall,
                figures.cpu,
                ProcessMemory.peak(),
                figures.loss,
                durations.milliseconds(0.5),
                durations.milliseconds(0.999),
                durations.milliseconds(1),
                figures.memory,
                ProcessMemory.now()));
        out.flush();
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
