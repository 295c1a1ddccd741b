package pushpull.describe;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointNames;
import pushpull.experiment.Experiment;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.UnrolledStep;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The phases of a step as text: their names, and a sentence about each with its numbers.
public final class PhaseText {
    private static final Texts TEXTS = Texts.bundle("paint");

    private final UnrolledStep slow;
    private final Experiment experiment;
    private final @Nullable PointForces anchor;

    private PhaseText(UnrolledStep slow) {
        this.slow = slow;
        experiment = slow.before().experiment();
        anchor = slow.before().focus();
    }

    /// The name of a phase.
    public static String name(StepPhase.Kind kind) {
        return TEXTS.get("phase." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// What happens in a phase, or why this run does not have it.
    public static String sentence(UnrolledStep slow, StepPhase phase) {
        return new PhaseText(slow).sentence(phase);
    }

    private String sentence(StepPhase phase) {
        return switch (phase) {
            case StepPhase.Sample sample ->
                sample.drawn() == sample.points()
                        ? sentence("sample.all", sample.drawn())
                        : sentence("sample.some", sample.drawn(), sample.points());
            case StepPhase.Augment augment ->
                sentence(
                        experiment.supervision().isOfGivenViews() ? "augment.given" : "augment.distorted",
                        augment.views().size(),
                        number(apart(augment)));
            case StepPhase.Encode encode ->
                experiment.encoder().isOfPoints()
                        ? sentence("encode.free", number(length(encode.raw())))
                        : sentence("encode.map", encode.inputs(), encode.raw().columns(), number(length(encode.raw())));
            case StepPhase.Normalise normalise ->
                sentence("normalise.unit", number(least(normalise.raw())), number(greatest(normalise.raw())));
            case StepPhase.Compare compare -> compare(compare);
            case StepPhase.Mine mine -> mine(mine);
            case StepPhase.Weigh _ -> weigh();
            case StepPhase.Reduce reduce ->
                sentence(
                        "reduce.mean",
                        count(reduce.terms()),
                        percent(reduce.active() / reduce.terms()),
                        loss(reduce.loss()));
            case StepPhase.Differentiate _ -> differentiate();
            case StepPhase.Update update -> update(update);
            case StepPhase.Skipped skipped -> skipped(skipped.kind());
        };
    }

    private static String sentence(String key, Object... numbers) {
        return TEXTS.get("phase." + key, numbers);
    }

    private String compare(StepPhase.Compare compare) {
        String distance = Texts.within(experiment.distance().getClass());
        return anchor == null
                ? sentence("compare.all", compare.pairs(), distance)
                : sentence(
                        "compare.anchor",
                        id(anchor.point()),
                        anchor.partners().length,
                        distance,
                        number(mean(anchor, true)),
                        number(mean(anchor, false)));
    }

    private String mine(StepPhase.Mine mine) {
        String miner = Texts.label(experiment.miner().getClass());
        int picked = 0;
        for (boolean one : mine.picked()) {
            picked += one ? 1 : 0;
        }
        String point = anchor == null ? "" : id(anchor.point());
        return sentence(
                mine.triplets() ? "mine.triplets" : "mine.pairs",
                miner,
                picked,
                mine.picked().length,
                point,
                mine.kept());
    }

    private String weigh() {
        if (anchor == null) {
            return sentence("weigh.all");
        }
        ForceBalance balance = ForceBalance.of(anchor);
        double strongest = 0;
        for (double magnitude : anchor.magnitudes()) {
            strongest = Math.max(strongest, Math.abs(magnitude));
        }
        return sentence("weigh.anchor", balance.pulling(), balance.pushing(), id(anchor.point()), number(strongest));
    }

    private String differentiate() {
        Matrix net = slow.before().net();
        int longest = 0;
        double mean = 0;
        for (int row = 0; row < net.rows(); row++) {
            double length = Norms.of(net.row(row));
            mean += length / net.rows();
            longest = length > Norms.of(net.row(longest)) ? row : longest;
        }
        return net.rows() == 0
                ? sentence("weigh.all")
                : sentence(
                        "differentiate.net",
                        number(Norms.of(net.row(longest))),
                        id(slow.before().batch()[longest]),
                        number(mean));
    }

    private String update(StepPhase.Update update) {
        Matrix from = slow.before().embeddings();
        Matrix to = slow.after().embeddings();
        double mean = IntStream.range(0, from.rows())
                .mapToDouble(row -> distance(from, to, row))
                .average()
                .orElse(0);
        String optimizer = Texts.label(experiment.optimizer().getClass());
        return sentence(
                "update.moved", optimizer, ReadableNumber.exact(update.rate()), update.parameters(), number(mean));
    }

    private String skipped(StepPhase.Kind kind) {
        String key = "none." + kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case AUGMENT -> sentence(key, Texts.label(experiment.supervision().getClass()));
            case COMPARE, WEIGH ->
                sentence("none.pairs", Texts.label(experiment.loss().getClass()));
            default -> sentence(key);
        };
    }

    private String id(int index) {
        return PointNames.name(slow.before().points().id(index));
    }

    private double apart(StepPhase.Augment augment) {
        Matrix first = augment.views().getFirst();
        Matrix last = augment.views().getLast();
        return IntStream.range(0, first.rows())
                .mapToDouble(row -> distance(first, last, row))
                .average()
                .orElse(0);
    }

    private static double distance(Matrix from, Matrix to, int row) {
        double[] way = to.row(row);
        double[] start = from.row(row);
        for (int k = 0; k < way.length; k++) {
            way[k] -= start[k];
        }
        return Norms.of(way);
    }

    private static double mean(PointForces anchor, boolean positive) {
        return IntStream.range(0, anchor.partners().length)
                .filter(i -> anchor.positive()[i] == positive)
                .mapToDouble(i -> anchor.distances()[i])
                .average()
                .orElse(Double.NaN);
    }

    private static double length(Matrix places) {
        return lengths(places).average().orElse(0);
    }

    private static double least(Matrix places) {
        return lengths(places).min().orElse(0);
    }

    private static double greatest(Matrix places) {
        return lengths(places).max().orElse(0);
    }

    private static DoubleStream lengths(Matrix places) {
        return IntStream.range(0, places.rows()).mapToDouble(row -> Norms.of(places.row(row)));
    }

    private static String number(double value) {
        return ReadableNumber.two(value);
    }

    private static String loss(double value) {
        return ReadableNumber.four(value);
    }

    private static String count(double value) {
        return String.valueOf(Math.round(value));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "0" : String.valueOf(Math.round(100 * share));
    }
}
