package pushpull.loss.limit;

import java.util.stream.IntStream;
import pushpull.pair.Distance;

/// Who meets whom in a batch, as far as the limits of a loss depend on it.
///
/// @param same for each anchor, how many candidates are the same
/// @param different for each anchor, how many are different
/// @param groups how many groups the batch has where they are equally large; 0 where they are not
/// @param distance in force
/// @param unit whether embeddings have unit length
public record BatchComposition(int[] same, int[] different, int groups, Distance distance, boolean unit) {
    /// The mean over the anchors that have candidates on both sides, each counting as often as it has same ones.
    ///
    /// Not a number where there is none.
    public double perSamePair(Share share) {
        double sum = 0;
        double pairs = 0;
        for (int a = 0; a < same.length; a++) {
            if (same[a] > 0 && different[a] > 0) {
                sum += same[a] * share.of(same[a], different[a]);
                pairs += same[a];
            }
        }
        return sum / pairs;
    }

    /// The mean over the anchors that have a same candidate. Not a number where there is none.
    public double perAnchor(Share share) {
        return IntStream.range(0, same.length)
                .filter(a -> same[a] > 0)
                .mapToDouble(a -> share.of(same[a], different[a]))
                .average()
                .orElse(Double.NaN);
    }

    /// The mean over all anchors. Not a number where there is none.
    public double perRow(Share share) {
        return IntStream.range(0, same.length)
                .mapToDouble(a -> share.of(same[a], different[a]))
                .average()
                .orElse(Double.NaN);
    }

    /// What a loss makes of an anchor with so many same and different candidates.
    @FunctionalInterface
    public interface Share {
        double of(int same, int different);
    }

    /// The share of the pairs that are different.
    public double differentShare() {
        double all = IntStream.of(same).sum() + IntStream.of(different).sum();
        return IntStream.of(different).sum() / all;
    }

    /// How much further away different ones can be, in the mean, than same ones that coincide; infinite where nothing
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

    /// The same where candidates are not the groups of the batch, so that only the sphere bounds them.
    public BatchComposition unequal() {
        return new BatchComposition(same, different, 0, distance, unit);
    }

    /// Whether coincident points are at distance 0, as they are in all distances but the dot product.
    public boolean meetsAtZero() {
        return !distance.isSigned();
    }
}
