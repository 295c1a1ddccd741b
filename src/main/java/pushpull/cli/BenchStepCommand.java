package pushpull.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.tensor.Crew;
import pushpull.train.StepBench;

/// `pushpull bench step`: training steps a second, by wall and by processor time.
@Command(
        name = "step",
        mixinStandardHelpOptions = true,
        description = "Time training steps: a perceptron 2-64-64-2 (tanh), fixed batch, Adam, in double.")
final class BenchStepCommand implements Callable<Integer> {
    private static final double SECOND = 1e9;
    private static final double WINDOW = 0.5;
    private static final int STEADY_WINDOWS = 4;
    private static final int MOST_WINDOWS = 60;

    @Option(names = "--loss", paramLabel = "LOSS", defaultValue = "NtXentLoss", description = "Default: NtXentLoss.")
    private String loss = "NtXentLoss";

    @Option(names = "--batch", paramLabel = "N", defaultValue = "256", description = "Default: 256.")
    private int batch;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "3", description = "Default: 3, after a warm-up.")
    private double seconds;

    @Option(names = "--threads", paramLabel = "T", description = "Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Wrong.unless(batch >= 4 && batch <= 65536, "--batch takes 4 to 65536, not " + batch + ".");
        Wrong.unless(threads >= 1 && threads <= 64, "--threads takes 1 to 64, not " + threads + ".");
        Wrong.unless(seconds > 0 && seconds <= 3600, "--seconds takes up to 3600, not " + seconds + ".");
        try (Crew crew = new Crew(threads)) {
            StepBench bench = StepBench.of(loss, batch, crew);
            warmUp(bench);
            long wall = System.nanoTime();
            long cpu = processorTime();
            long steps = run(bench, seconds);
            double wallSeconds = (System.nanoTime() - wall) / SECOND;
            report(steps / wallSeconds, steps / ((processorTime() - cpu) / SECOND), bench.loss());
        }
        return 0;
    }

    /// Runs until the pace has not grown for two seconds: the compiler takes its time over the kernels.
    private static void warmUp(StepBench bench) {
        double best = 0;
        int steady = 0;
        for (int window = 0; window < MOST_WINDOWS && steady < STEADY_WINDOWS; window++) {
            long start = System.nanoTime();
            double pace = run(bench, WINDOW) * SECOND / (System.nanoTime() - start);
            steady = pace > 1.03 * best ? 0 : steady + 1;
            best = Math.max(best, pace);
        }
    }

    private static long run(StepBench bench, double seconds) {
        long start = System.nanoTime();
        long steps = 0;
        while (steps < 2 || System.nanoTime() - start < seconds * SECOND) {
            bench.step();
            steps++;
        }
        return steps;
    }

    private void report(double wall, double cpu, double value) {
        PrintWriter out = spec.commandLine().getOut();
        String format = json
                ? "{\"loss\": \"%s\", \"batch\": %d, \"threads\": %d, \"steps_per_second_wall\": %.3f,"
                        + " \"steps_per_second_cpu\": %.3f, \"peak_memory_mb\": %.1f, \"value\": %.6f}%n"
                : "%s, batch %d, %d threads: %.1f steps/s by wall, %.1f by processor time;"
                        + " peak memory %.0f MB; loss %.6f%n";
        out.printf(Locale.ROOT, format, loss, batch, threads, wall, cpu, peakMemory(), value);
        out.flush();
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /// The most memory the process ever had, in megabytes; the heap in use where the system does not say.
    private static double peakMemory() {
        Path status = Path.of("/proc/self/status");
        try {
            if (Files.exists(status)) {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                    }
                }
            }
        } catch (IOException unreadable) {
            return heap();
        }
        return heap();
    }

    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }
}
