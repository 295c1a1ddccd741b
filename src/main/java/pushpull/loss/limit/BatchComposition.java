package pushpull.loss.limit;

import java.util.stream.IntStream;
import pushpull.pair.Distance;

/// How many positives and negatives the anchors of a batch have, as far as the limits of a loss depend on it.
///
/// @param positives for each anchor, how many candidates are the same
/// @param negatives for each anchor, how many are different
/// @param meetings how many ordered pairs of points meet, each with itself included, if the candidates are the anchors
/// themselves or their other views; infinite if they are something else, so that only the sphere bounds them
/// @param distance in force
/// @param unit whether embeddings have unit length
public record BatchComposition(int[] positives, int[] negatives, double meetings, Distance distance, boolean unit) {
    /// The mean over the anchors that have candidates on both sides, each counting as often as it has same ones.
    ///
    /// NaN if there is none.
    public double perPositivePair(Share share) {
        return mean(Weight.POSITIVE_PAIRS, share);
    }

    /// The mean over the anchors that have a same candidate. NaN if there is none.
    public double perAnchor(Share share) {
        return mean(Weight.ANCHORS, share);
    }

    /// The mean over all anchors. NaN if there is none.
    public double perRow(Share share) {
        return mean(Weight.ROWS, share);
    }

    /// What a loss gives for an anchor with these numbers of same and different candidates.
    @FunctionalInterface
    public interface Share {
        double compute(int positives, int negatives);
    }

    /// The same if its different candidates are farther away than its same ones by `apart`.
    ///
    /// It must fall with the distance, and be convex in the similarity.
    @FunctionalInterface
    public interface DistantShare {
        double compute(int positives, int negatives, double apart);
    }

    /// How much an anchor counts in a mean.
    public enum Weight {
        /// As often as it has same candidates, if it has different ones too.
        POSITIVE_PAIRS,
        /// As often as it has triplets.
        TRIPLETS,
        /// Once if it has a same candidate.
        ANCHORS,
        /// Once.
        ROWS;

        double of(int positives, int negatives) {
            return switch (this) {
                case POSITIVE_PAIRS -> negatives > 0 ? positives : 0;
                case TRIPLETS -> (double) positives * negatives;
                case ANCHORS -> Math.min(positives, 1);
                case ROWS -> 1;
            };
        }
    }

    private double mean(Weight weight, Share share) {
        double sum = 0;
        double all = 0;
        for (int a = 0; a < positives.length; a++) {
            double counted = weight.of(positives[a], negatives[a]);
            if (counted > 0) {
                sum += counted * share.compute(positives[a], negatives[a]);
                all += counted;
            }
        }
        return sum / all;
    }

    /// A bound that the mean of these shares never goes below, wherever the points are: same ones coincide, and
    /// different ones share the room that the unit sphere has for all of them.
    ///
    /// For points on the sphere the sum of all similarities, |sum x|^2, is not negative. So the mean squared
    /// distances q of the anchors to their n different candidates have sum n q <= 2 (all ordered pairs), and no q
    /// is above 4. The same holds between two views. The bound is the least mean under these two conditions.
    public double least(Weight weight, DistantShare share) {
        boolean held = unit || distance.isOnSphere();
        return held
                ? new RoomDivision(this, weight, share).least()
                : mean(weight, (same, different) -> share.compute(same, different, Double.POSITIVE_INFINITY));
    }

    /// The share of the pairs that are different.
    public double negativeShare() {
        double all = IntStream.of(positives).sum() + IntStream.of(negatives).sum();
        return IntStream.of(negatives).sum() / all;
    }

    /// The same if candidates are not the anchors, so that only the sphere bounds them.
    public BatchComposition unbound() {
        return new BatchComposition(positives, negatives, Double.POSITIVE_INFINITY, distance, unit);
    }

    /// Whether coincident points are at distance 0, as they are in all distances but the dot product.
    public boolean meetsAtZero() {
        return !distance.isSigned();
    }
}
