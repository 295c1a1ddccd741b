package pushpull.lesson.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.lesson.Readout;
import pushpull.measure.Measures;
import pushpull.measure.Metric;
import pushpull.measure.MetricInput;
import pushpull.observe.measure.StandardMetrics;
import pushpull.settings.Settings;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.LossBound;
import pushpull.snapshot.PointViews;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.History;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The readings of one run, each worked out when it is first asked for. Belongs to one thread.
public final class RunReadings {
    private static final int RECENT = 20;

    private final Snapshot snapshot;
    private final Map<String, Double> known = new HashMap<>();
    private @Nullable MetricInput sample;
    private @Nullable EmbeddingShape shape;

    public RunReadings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// What is read.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// A reading by its name, or a setting by its key; NaN if the run has none.
    public double value(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private double read(String name) {
        return switch (name) {
            case "step" -> snapshot.step();
            case "points" -> snapshot.points().size();
            case "classes" -> snapshot.points().classes();
            case "mislabelled" ->
                IntStream.of(snapshot.points().training())
                        .filter(snapshot::isMislabelled)
                        .count();
            case "loss" -> snapshot.loss();
            case "recentLoss" -> recentLoss();
            case "lossNow" -> snapshot.lossNow();
            case "floor" -> LossBound.of(snapshot).value();
            case "chance" -> snapshot.measures().getOrDefault("chance", Double.NaN);
            case "active" -> ActivePairs.of(snapshot).share();
            case "effectiveNegatives" -> EffectiveNegatives.of(snapshot);
            case "pickedDistance", "pickedDeviation" -> PickedDistances.value(name, snapshot);
            case "viewGap" -> viewGap();
            case "momentumLag" -> momentumLag();
            case "pull", "push", "net", "pullers", "pushers", "silent" -> force(name);
            default -> measured(name);
        };
    }

    private double recentLoss() {
        History history = snapshot.history();
        int until = history.until(snapshot.step());
        return IntStream.range(Math.max(0, until - RECENT), until)
                .mapToDouble(i -> history.losses()[i])
                .average()
                .orElse(Double.NaN);
    }

    /// How far the means of the two views of all points are apart.
    private double viewGap() {
        PointViews views = snapshot.measured().views();
        return views == null
                ? Double.NaN
                : Geometry.distance(Geometry.mean(views.first()), Geometry.mean(views.second()));
    }

    /// How far points are, on average, from where the momentum encoder has them.
    private double momentumLag() {
        Matrix now = snapshot.embeddings();
        Matrix then = snapshot.auxiliary().targets();
        return IntStream.range(0, Math.min(now.rows(), then.rows()))
                .mapToDouble(i -> Geometry.distance(now.row(i), then.row(i)))
                .average()
                .orElse(Double.NaN);
    }

    private double force(String name) {
        PointForces focus = snapshot.focus();
        if (focus == null) {
            return Double.NaN;
        }
        ForceBalance balance = ForceBalance.of(focus);
        return switch (name) {
            case "pull" -> Norms.of(balance.pull());
            case "push" -> Norms.of(balance.push());
            case "net" -> Norms.of(balance.net());
            case "pullers" -> balance.pulling();
            case "pushers" -> balance.pushing();
            default ->
                IntStream.range(0, focus.partners().length)
                        .filter(k -> !focus.positive()[k] && focus.magnitudes()[k] == 0)
                        .count();
        };
    }

    private double measured(String name) {
        Metric metric = Readout.measures().get(name);
        if (metric != null) {
            return Objects.requireNonNull(Measures.of(List.of(metric), sample()).get(metric))
                    .value();
        }
        return EmbeddingShape.NAMES.contains(name) ? shape().value(name) : setting(name);
    }

    private MetricInput sample() {
        MetricInput made = sample;
        if (made == null) {
            made = StandardMetrics.sample(snapshot).limited(MetricInput.LIMIT);
            sample = made;
        }
        return made;
    }

    private EmbeddingShape shape() {
        EmbeddingShape made = shape;
        if (made == null) {
            made = EmbeddingShape.of(snapshot);
            shape = made;
        }
        return made;
    }

    private double setting(String key) {
        String text = Settings.flatten(snapshot.experiment()).get(key);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }
}
