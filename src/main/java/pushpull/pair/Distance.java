package pushpull.pair;

import pushpull.settings.Family;
import pushpull.tensor.ColumnRange;
import pushpull.tensor.Vectors;

/// How far apart two points are. Smaller is always nearer, so that a positive dL/d(distance) is a pull.
public sealed interface Distance extends Family permits Euclidean, SquaredEuclidean, Cosine, DotProduct {
    /// Distances of one point to a span of the columns.
    void measure(double[] point, Embeddings columns, ColumnRange span, double[] out);

    /// Distances of one point to every column.
    default void measure(double[] point, Embeddings columns, double[] out) {
        measure(point, columns, ColumnRange.all(columns.count()), out);
    }

    /// What is added to every coordinate of the anchor before it is compared; 0 but for a dialect of PyTorch.
    default double offset() {
        return 0;
    }

    /// What is added to squared norms before points are divided by them; 0 but for a dialect of PyTorch.
    default double smoothing() {
        return 0;
    }

    /// Turns dL/d(distance) into the coefficient of the chain rule but for a factor, in place, and returns that factor;
    /// see [#isByDifference].
    double chain(double[] distances, double[] forces, int count);

    /// Turns dL/d(distance) into the coefficient of the chain rule, in place.
    default void coefficients(double[] distances, double[] forces, int count) {
        Vectors.scale(chain(distances, forces, count), forces, count);
    }

    /// Whether dL/dx is the coefficient times (x - y), pointing along the pair; otherwise it is the
    /// coefficient times y.
    boolean isByDifference();

    /// Whether points are divided by their norm before they are compared, so that only their direction counts.
    default boolean isOnSphere() {
        return false;
    }

    /// Whether it can be negative: it has no zero at which two points coincide, and tells no length.
    default boolean isSigned() {
        return false;
    }

    /// The squared length |x - y|^2 of a pair at this distance; between unit vectors if only directions count, NaN if
    /// the distance does not tell it.
    double square(double distance);

    /// The derivative of [#square] by the distance.
    double squareSlope(double distance);

    /// By how much two unit vectors with this squared length between them are farther apart than coincident ones.
    double rise(double square);

    /// Nearness as losses of similarities want it: larger is nearer.
    default double similarity(double distance) {
        return -distance;
    }

    /// A length in the stage's own units at which the distance has this value; NaN if there is none.
    ///
    /// Margins are drawn with it: a squared distance at its square root, a cosine at the chord of its angle.
    double radius(double distance);
}
