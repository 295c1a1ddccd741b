package pushpull.loss.limit;

import java.util.stream.IntStream;
import pushpull.pair.Distance;

/// Who meets whom in a batch, as far as the limits of a loss depend on it.
///
/// @param positives for each anchor, how many candidates are the same
/// @param negatives for each anchor, how many are different
/// @param groups how many groups the batch has if they are equally large; 0 if they are not
/// @param distance in force
/// @param unit whether embeddings have unit length
public record BatchComposition(int[] positives, int[] negatives, int groups, Distance distance, boolean unit) {
    /// The mean over the anchors that have candidates on both sides, each counting as often as it has same ones.
    ///
    /// NaN if there is none.
    public double perPositivePair(Share share) {
        double sum = 0;
        double pairs = 0;
        for (int a = 0; a < positives.length; a++) {
            if (positives[a] > 0 && negatives[a] > 0) {
                sum += positives[a] * share.compute(positives[a], negatives[a]);
                pairs += positives[a];
            }
        }
        return sum / pairs;
    }

    /// The mean over the anchors that have a same candidate. NaN if there is none.
    public double perAnchor(Share share) {
        return IntStream.range(0, positives.length)
                .filter(a -> positives[a] > 0)
                .mapToDouble(a -> share.compute(positives[a], negatives[a]))
                .average()
                .orElse(Double.NaN);
    }

    /// The mean over all anchors. NaN if there is none.
    public double perRow(Share share) {
        return IntStream.range(0, positives.length)
                .mapToDouble(a -> share.compute(positives[a], negatives[a]))
                .average()
                .orElse(Double.NaN);
    }

    /// What a loss gives for an anchor with these numbers of same and different candidates.
    @FunctionalInterface
    public interface Share {
        double compute(int positives, int negatives);
    }

    /// The share of the pairs that are different.
    public double negativeShare() {
        double all = IntStream.of(positives).sum() + IntStream.of(negatives).sum();
        return IntStream.of(negatives).sum() / all;
    }

    /// How much further away different ones can be, in the mean, than same ones that coincide; infinite if nothing
    /// holds them.
    ///
    /// On the unit sphere N points have sum_ij |x_i - x_j|^2 <= 2 N^2, so that in C equal groups different ones are
    /// at most 2C/(C-1) apart in the mean square: the corners of a simplex, which needs C - 1 dimensions. Where
    /// groups are not equal the bound is that of two opposite points.
    public double room() {
        boolean held = unit || distance.isOnSphere();
        double square = groups > 1 ? 2.0 * groups / (groups - 1) : 4;
        if (!held) {
            return Double.POSITIVE_INFINITY;
        }
        return distance.rise(square);
    }

    /// The same if candidates are not the groups of the batch, so that only the sphere bounds them.
    public BatchComposition unequal() {
        return new BatchComposition(positives, negatives, 0, distance, unit);
    }

    /// Whether coincident points are at distance 0, as they are in all distances but the dot product.
    public boolean meetsAtZero() {
        return !distance.isSigned();
    }
}
