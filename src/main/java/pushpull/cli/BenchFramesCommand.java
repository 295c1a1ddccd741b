package pushpull.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.paint.FrameBench;
import pushpull.paint.Pixels;
import pushpull.paint.Raster;
import pushpull.paint.StagePainter;

/// `pushpull bench frames`: what a picture of the stage costs, and how long the window's thread is held up by one.
@Command(
        name = "frames",
        mixinStandardHelpOptions = true,
        description = "Time pictures of the stage (784 x 672), without a display, and the window's own thread.")
final class BenchFramesCommand implements Callable<Integer> {
    private static final int WIDTH = 784;
    private static final int HEIGHT = 672;
    private static final int WARM_UP = 120;
    private static final double MILLISECOND = 1e6;

    @Option(names = "--points", paramLabel = "N", defaultValue = "10000", description = "Default: 10000.")
    private int points;

    @Option(names = "--arrows", paramLabel = "M", description = "Default: one a point.")
    private int arrows = -1;

    @Option(names = "--space", description = "On a sphere in space.")
    private boolean space;

    @Option(names = "--frames", paramLabel = "F", defaultValue = "240", description = "Default: 240.")
    private int frames;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int tips = arrows < 0 ? points : arrows;
        Wrong.unless(points >= 1 && points <= 1_000_000, "--points takes 1 to 1000000, not " + points + ".");
        Wrong.unless(tips <= points, "--arrows takes 0 to the number of points, " + points + ", not " + tips + ".");
        Wrong.unless(frames >= 1 && frames <= 100_000, "--frames takes 1 to 100000, not " + frames + ".");
        FrameBench bench = new FrameBench(points, tips, space);
        Raster raster = new Raster(new Pixels(WIDTH, HEIGHT), 1);
        paint(bench, raster, Math.min(WARM_UP, frames));
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        paint(bench, raster, frames);
        double cpuEach = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / MILLISECOND / frames;
        double wallEach = (System.nanoTime() - wall) / MILLISECOND / frames;
        double[] window = CommandLineProgram.window(spec).frames(bench, frames);
        Arrays.sort(window);
        report(tips, cpuEach, 1000 / wallEach, window);
        return 0;
    }

    private static void paint(FrameBench bench, Raster raster, int count) {
        for (int frame = 0; frame < count; frame++) {
            StagePainter.paint(bench.scene(frame, WIDTH, HEIGHT), raster);
        }
    }

    private void report(int tips, double cpu, double rate, double... window) {
        PrintWriter out = spec.commandLine().getOut();
        String format = json
                ? "{\"points\": %d, \"arrows\": %d, \"space\": %b, \"cpu_ms_per_frame\": %.3f,"
                        + " \"frames_per_second\": %.1f, \"fx_ms_p50\": %s, \"fx_ms_p95\": %s, \"fx_ms_p99\": %s}%n"
                : "%d points, %d arrows, space %b: %.2f ms of processor time a frame, %.1f frames/s;"
                        + " the window's thread: median %s ms, 95th percentile %s ms, 99th %s ms%n";
        String p50 = percentile(0.5, window);
        out.printf(
                Locale.ROOT,
                format,
                points,
                tips,
                space,
                cpu,
                rate,
                p50,
                percentile(0.95, window),
                percentile(0.99, window));
        out.flush();
    }

    /// Of sorted values; `null` where there is none, as JSON has no number for it.
    private static String percentile(double share, double... sorted) {
        return sorted.length == 0
                ? "null"
                : String.format(Locale.ROOT, "%.3f", sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }
}
