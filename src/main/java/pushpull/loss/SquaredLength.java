package pushpull.loss;

import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.DotProduct;
import pushpull.pair.Euclidean;
import pushpull.pair.SquaredEuclidean;

/// The squared length |x - y|^2 of a pair, and its slope, by whichever distance is in force.
final class SquaredLength {
    private SquaredLength() {}

    /// Whether the distance tells it.
    static boolean isKnown(Distance distance) {
        return !(distance instanceof DotProduct);
    }

    static double of(Distance distance, double d) {
        return switch (distance) {
            case Euclidean _ -> d * d;
            case SquaredEuclidean _ -> d;
            case Cosine _ -> 2 * Math.max(0, d);
            case DotProduct _ -> throw unknown();
        };
    }

    /// Its derivative by the distance.
    static double slope(Distance distance, double d) {
        return switch (distance) {
            case Euclidean _ -> 2 * d;
            case SquaredEuclidean _ -> 1;
            case Cosine _ -> 2;
            case DotProduct _ -> throw unknown();
        };
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("a dot product does not tell a length");
    }
}
