package pushpull.statistics;

import java.util.Arrays;

/// A curve that turns a score into the probability that it belongs to a positive.
public sealed interface Calibration permits LogisticCurve, IsotonicCurve {
    /// From 0 to 1.
    double probability(double score);

    /// The probability of each score.
    default double[] probabilities(double... scores) {
        return Arrays.stream(scores).map(this::probability).toArray();
    }
}
