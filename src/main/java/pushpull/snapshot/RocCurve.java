package pushpull.snapshot;

import java.util.stream.IntStream;
import pushpull.statistics.Roc;

/// A receiver operating characteristic thinned to a few hundred points, with the figures of the whole curve.
///
/// @param thresholds ascending distances: a pair is accepted up to there
/// @param falseAccepts share of different pairs accepted at each
/// @param trueAccepts share of same pairs accepted at each
/// @param equalErrorRate NaN if all pairs are of one kind
/// @param area under the curve
public record RocCurve(
        double[] thresholds, double[] falseAccepts, double[] trueAccepts, double equalErrorRate, double area) {
    private static final int MOST = 400;

    /// Thins a curve whose scores are negated distances: a point is kept once the curve has gone far enough.
    public static RocCurve of(Roc roc) {
        double step = 2.0 / MOST;
        int[] kept = IntStream.range(0, roc.size()).toArray();
        if (kept.length > MOST) {
            IntStream.Builder far = IntStream.builder();
            double reached = Double.NEGATIVE_INFINITY;
            for (int i : kept) {
                double length = roc.falseAcceptRate(i) + roc.trueAcceptRate(i);
                if (length - reached >= step || i == kept.length - 1) {
                    far.add(i);
                    reached = length;
                }
            }
            kept = far.build().toArray();
        }
        return new RocCurve(
                IntStream.of(kept).mapToDouble(i -> -roc.thresholds()[i]).toArray(),
                IntStream.of(kept).mapToDouble(roc::falseAcceptRate).toArray(),
                IntStream.of(kept).mapToDouble(roc::trueAcceptRate).toArray(),
                roc.equalErrorRate(),
                roc.auc());
    }

    /// Whether there are pairs of both kinds.
    public boolean isDefined() {
        return !Double.isNaN(equalErrorRate);
    }
}
