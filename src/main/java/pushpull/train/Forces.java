package pushpull.train;

import pushpull.tensor.Matrix;

/// The pair forces on one point: who pulls, who pushes, and how hard.
///
/// A force is -dL/d(embedding) times the count that the reduction divides by, so that one pair's force is its own law.
///
/// @param point index of the point among the snapshot's points
/// @param partners indices of those it shares a force or a distance with
/// @param same whether each partner is the same
/// @param distances to each partner, in the distance in force
/// @param magnitudes d(loss)/d(distance) times the count, of each pair: positive pulls, negative pushes
/// @param vectors the force on the point from each partner, one a row; their sum is the net force
/// @param outside whether the point was not in the last batch and was evaluated as an extra anchor
public record Forces(
        int point,
        int[] partners,
        boolean[] same,
        double[] distances,
        double[] magnitudes,
        Matrix vectors,
        boolean outside) {
    /// The same forces on a point that was not in the batch.
    Forces asOutside() {
        return new Forces(point, partners, same, distances, magnitudes, vectors, true);
    }
}
