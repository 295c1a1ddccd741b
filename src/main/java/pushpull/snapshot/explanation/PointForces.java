package pushpull.snapshot.explanation;

import java.util.HashMap;
import java.util.Map;
import pushpull.tensor.Matrix;

/// The pair forces on one point: its partners, and how hard each pulls or pushes.
///
/// A force is -dL/d(embedding) times the count that the reduction divides by, so that the force of one pair follows
/// that pair's own law.
///
/// @param point index of the point among the snapshot's points
/// @param partners indices of the points that it shares a force or a distance with
/// @param positive whether each partner is the same
/// @param distances to each partner, as the loss measures them
/// @param magnitudes d(loss)/d(distance) times the count, of each pair: positive pulls, negative pushes
/// @param vectors the force on the point from each partner, one a row; their sum is the net force
/// @param outside whether the point was not in the last batch and was evaluated as an extra anchor
public record PointForces(
        int point,
        int[] partners,
        boolean[] positive,
        double[] distances,
        double[] magnitudes,
        Matrix vectors,
        boolean outside) {
    /// The view of its point that each partner is: 1 or 2 if a point takes part by both, 2 if it is the other view of
    /// this point, 0 otherwise.
    public int[] views() {
        int[] views = new int[partners.length];
        Map<Integer, Integer> seen = new HashMap<>();
        for (int k = 0; k < partners.length; k++) {
            Integer before = seen.putIfAbsent(partners[k], k);
            if (before != null) {
                views[before] = 1;
            }
            views[k] = before != null || partners[k] == point ? 2 : 0;
        }
        return views;
    }

    /// The distance to a partner, the first of its views; NaN if it is none.
    public double distanceTo(int partner) {
        for (int k = 0; k < partners.length; k++) {
            if (partners[k] == partner) {
                return distances[k];
            }
        }
        return Double.NaN;
    }

    /// The same forces, marked as of a point that was not in the batch.
    public PointForces asOutside() {
        return new PointForces(point, partners, positive, distances, magnitudes, vectors, true);
    }
}
