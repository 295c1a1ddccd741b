package pushpull.measure;

import pushpull.settings.Knob;

/// Expected calibration error of "these two are the same", said from the cosine, on pairs of held-out points.
///
/// The curve is fitted to the pairs of training points. NaN without pairs of both kinds to fit, or any to ask.
public record CalibrationError(
        @Knob("platt") Recalibration method,
        @Knob(value = "10", min = 1, max = 1000, high = 50) int bins) implements Metric {
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
    public double of(Sample sample) {
        PairScores training = PairScores.cosine(sample.labelled(Part.TRAINING));
        PairScores asked = PairScores.cosine(sample.labelled(Part.HELD_OUT));
        if (training.same().length == 0 || training.different().length == 0) {
            return Double.NaN;
        }
        return Reliability.of(curve(training).probabilities(asked.scores()), asked.targets(), bins)
                .expectedError();
    }

    private Calibration curve(PairScores training) {
        return switch (method) {
            case NONE -> new IsotonicCurve(new double[] {-1, 1}, new double[] {0, 1});
            case PLATT -> LogisticCurve.platt(training.scores(), training.targets());
            case ISOTONIC -> IsotonicCurve.fit(training.scores(), training.targets());
        };
    }
}
