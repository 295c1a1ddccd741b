package pushpull.cli.option;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pushpull.measure.Measures;
import pushpull.measure.Measures.Measured;
import pushpull.measure.Metric;
import pushpull.measure.MetricInput;
import pushpull.measure.MetricText;
import pushpull.tensor.WorkerPool;

/// The options that choose metrics, and of how many points.
public final class MeasureOptions {
    private static final String ALL = "all";

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = {
                "A measure by name, with knobs and part: recallAtK(5), mapAtR.heldOut, knnAccuracy(k=3); or all"
                        + " (see \"pushpull describe Metric\"). May be given several times."
            })
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Measure N of the points, drawn by the seed (default: all points).")
    private @Nullable Integer most;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    /// How many threads share the work.
    public int threads() {
        return threads.count();
    }

    public boolean isJson() {
        return json;
    }

    /// Whether metrics were chosen by name.
    public boolean isChosen() {
        return !names.isEmpty();
    }

    /// The metrics chosen; refuses an unknown name before anything long begins.
    public List<Metric> metrics() {
        UsageException.unless(most == null || most >= 2, "--sample takes a whole number from 2, not " + most + ".");
        List<Metric> metrics = new ArrayList<>();
        for (String name : names) {
            List<Metric> named = name.equals(ALL) ? MetricText.all() : List.of(MetricText.read(name));
            named.stream().filter(metric -> !metrics.contains(metric)).forEach(metrics::add);
        }
        return names.isEmpty() ? Metric.standard() : metrics;
    }

    /// The most points that are measured.
    public int most() {
        return most == null ? Integer.MAX_VALUE : most;
    }

    /// Measures, with progress on standard error.
    public List<Measured> measure(MetricInput all, PrintWriter err) {
        return measure(metrics(), all, err);
    }

    /// The same with measures that are named elsewhere.
    public List<Measured> measure(List<Metric> metrics, MetricInput all, PrintWriter err) {
        MetricInput sample = most == null ? all : all.limited(most);
        Progress progress = new Progress(err, System.console() != null);
        try (WorkerPool workers = new WorkerPool(threads.count())) {
            return List.copyOf(
                    Measures.of(metrics, sample, workers, progress::share).values());
        }
    }
}
