package pushpull.measure;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.statistics.Calibration;
import pushpull.statistics.IsotonicCurve;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.LogisticCurve;
import pushpull.statistics.PairScores;
import pushpull.statistics.Reliability;

/// Expected calibration error of "these two are the same", said from the cosine, on pairs of held-out points.
///
/// The curve is fitted to the pairs of training points. Of each part at most [#POINTS] points are used, the same at
/// every step, since a curve is fitted to every pair. NaN without pairs of both kinds to fit, or any to ask.
public record CalibrationError(
        @Knob("platt") Recalibration method,
        @Knob(value = "10", min = 1, max = 1000, high = 50) int bins) implements Metric {
    @Override
    public Better better() {
        return Better.LOWER;
    }

    /// The most points of a part whose pairs are used.
    public static final int POINTS = 200;

    /// How a cosine becomes a probability.
    public enum Recalibration {
        /// (1 + cosine) / 2, before any calibration.
        NONE,
        /// Platt scaling.
        PLATT,
        /// The nearest rising curve.
        ISOTONIC
    }

    @Override
    public double compute(MetricInput sample) {
        return diagram(sample).expectedError();
    }

    /// What was said of held-out pairs against what came true; without bins if there is no pair of either kind.
    public Reliability diagram(MetricInput sample) {
        PairScores training = scores(sample, Split.TRAINING);
        PairScores asked = scores(sample, Split.HELD_OUT);
        if (training.positives().length == 0 || training.negatives().length == 0) {
            return Reliability.of(new double[0], new boolean[0], bins);
        }
        return Reliability.of(curve(training).probabilities(asked.scores()), asked.targets(), bins);
    }

    @Override
    public List<MetricRemark> remarks(MetricInput sample) {
        int most = Math.max(
                sample.labelled(Split.TRAINING).size(),
                sample.labelled(Split.HELD_OUT).size());
        return most <= POINTS ? List.of() : List.of(new MetricRemark.PairsOf(POINTS));
    }

    @Override
    public Split part() {
        return Split.HELD_OUT;
    }

    private static PairScores scores(MetricInput sample, Split part) {
        LabelledPoints all = sample.labelled(part);
        boolean few = all.size() <= POINTS;
        return PairScores.cosine(few ? all : all.chosen(sample.draws().choose(POINTS, all.size())));
    }

    private Calibration curve(PairScores training) {
        return switch (method) {
            case NONE -> new IsotonicCurve(new double[] {-1, 1}, new double[] {0, 1});
            case PLATT -> LogisticCurve.platt(training.scores(), training.targets());
            case ISOTONIC -> IsotonicCurve.fit(training.scores(), training.targets());
        };
    }
}
