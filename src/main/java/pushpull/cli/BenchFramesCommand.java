package pushpull.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;
import pushpull.cli.option.UsageException;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.stage.StagePainter;
import pushpull.settings.PlainText;

/// `pushpull bench frames`: what a picture of the stage costs, and how long it holds up the FX thread.
@Command(
        name = "frames",
        mixinStandardHelpOptions = true,
        description = "Time pictures of the stage and the window's thread, without a display.")
final class BenchFramesCommand implements Callable<Integer> {
    /// The width of the window besides the stage.
    private static final int COLUMNS = 496;

    private static final int ROWS = 128;
    private static final int WARM_UP = 600;
    private static final double MILLISECOND = 1e6;
    private static final double STALL = 50;

    @Option(names = "--points", paramLabel = "N", defaultValue = "10000", description = "Default: 10000.")
    private int points;

    @Option(names = "--arrows", paramLabel = "M", description = "Default: one for each point.")
    private int arrows = -1;

    @Option(names = "--space", description = "Put the points on a sphere in space.")
    private boolean space;

    @Option(names = "--frames", paramLabel = "F", defaultValue = "240", description = "Default: 240.")
    private int frames;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "Size of the window; the stage is 496 x 128 smaller. Default: 1280x800.")
    private String size = "1280x800";

    @Option(
            names = "--playing",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Time only the first experiment as it plays in the window.")
    private double playing;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UsageException.unless(
                playing >= 0 && playing <= 3600, "--playing takes up to 3600 seconds, not " + playing + ".");
        if (playing > 0) {
            print(window(CommandLineProgram.window(spec).playing(playing)));
            return 0;
        }
        int tips = arrows < 0 ? points : arrows;
        UsageException.unless(points >= 1 && points <= 1_000_000, "--points takes 1 to 1000000, not " + points + ".");
        UsageException.unless(
                tips <= points, "--arrows takes 0 to the number of points, " + points + ", not " + tips + ".");
        UsageException.unless(frames >= 1 && frames <= 100_000, "--frames takes 1 to 100000, not " + frames + ".");
        int[] sides = sides();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("points", points);
        said.put("arrows", tips);
        said.put("space", space);
        FrameBench bench = new FrameBench(points, tips, space);
        said.putAll(pictures(bench, sides[0] - COLUMNS, sides[1] - ROWS));
        said.putAll(window(CommandLineProgram.window(spec).showing(bench, frames, sides[0], sides[1])));
        print(said);
        return 0;
    }

    private int[] sides() {
        boolean read = size.matches("[0-9]{3,4}x[0-9]{3,4}");
        String[] parts = (read ? size : "0x0").split("x", -1);
        int[] sides = {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
        UsageException.unless(
                sides[0] >= 1024 && sides[1] >= 700,
                "--size takes a width and a height from 1024x700 to 9999x9999, not " + size + ".");
        return sides;
    }

    private Map<String, Object> pictures(FrameBench bench, int width, int height) {
        Raster raster = new Raster(new Pixels(width, height), 1);
        paint(bench, raster, Math.min(WARM_UP, 3 * frames));
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        paint(bench, raster, frames);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        double wallEach = (System.nanoTime() - wall) / MILLISECOND / frames;
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("cpu_ms_per_frame", rounded(spent / MILLISECOND / frames));
        said.put("frames_per_second", rounded(1000 / wallEach));
        return said;
    }

    private void paint(FrameBench bench, Raster raster, int count) {
        for (int frame = 0; frame < count; frame++) {
            Pixels pixels = raster.pixels();
            StagePainter.paint(bench.scene(frame, pixels.width(), pixels.height()), raster);
        }
    }

    /// The timings of the FX thread; missing numbers are null.
    private static Map<String, Object> window(FrameTimings timings) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("fx_ms_p50", rounded(FrameTimings.percentile(0.5, timings.work())));
        said.put("fx_ms_p95", rounded(FrameTimings.percentile(0.95, timings.work())));
        said.put("fx_ms_p99", rounded(FrameTimings.percentile(0.99, timings.work())));
        said.put("fx_ms_longest", rounded(FrameTimings.percentile(1, timings.work())));
        said.put("fx_cpu_ms_p95", rounded(FrameTimings.percentile(0.95, timings.busy())));
        said.put("fx_cpu_ms_longest", rounded(FrameTimings.percentile(1, timings.busy())));
        said.put("window_frames_per_second", rounded(1000 / mean(timings.gaps())));
        double lasted = Arrays.stream(timings.gaps()).sum();
        said.put("window_pictures_per_second", rounded(1000 * timings.pictures() / lasted));
        said.put("fx_ms_longest_held", rounded(FrameTimings.percentile(1, timings.held())));
        said.put("fx_stalls_over_50_ms", FrameTimings.atLeast(STALL, timings.held()));
        said.put("longest_gap_ms", rounded(FrameTimings.percentile(1, timings.gaps())));
        said.put("stalls_over_50_ms", FrameTimings.atLeast(STALL, timings.gaps()));
        return said;
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static String rounded(double value) {
        return Double.isNaN(value) ? "null" : PlainText.of("%.3f", value);
    }

    private void print(Map<String, Object> said) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? said.entrySet().stream()
                                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                                .collect(Collectors.joining(", ", "{", "}"))
                        : said.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining("\n")));
        out.flush();
    }
}
