package pushpull.evaluate;

import pushpull.data.Points;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;
import pushpull.tensor.SquaredDistances;

/// The pairs of points that are at most a threshold apart, as in a search for duplicates.
///
/// @param byDirection whether points are compared by cosine, or by Euclidean distance
/// @param threshold the largest distance: Euclidean, or 1 minus the cosine
public record NearPairs(Points points, boolean byDirection, double threshold) {
    /// What is told each pair, in the order of the first point and then of the second, which comes later.
    public interface Listing {
        /// @param distance Euclidean, or 1 minus the cosine
        void add(int first, int second, double distance);
    }

    /// How the threshold decides whether two labelled points are of one class.
    ///
    /// @param pairs how many are listed, with labels or without
    /// @param falseAccepts listed pairs of two classes
    /// @param different all pairs of two classes
    /// @param falseRejects pairs of one class that are not listed
    /// @param same all pairs of one class
    public record Decisions(long pairs, long falseAccepts, long different, long falseRejects, long same) {
        /// The share of different pairs that are listed; NaN if there are none.
        public double falseAcceptRate() {
            return (double) falseAccepts / different;
        }

        /// The share of same pairs that are not listed; NaN if there are none.
        public double falseRejectRate() {
            return (double) falseRejects / same;
        }
    }

    /// Whether two points are of one class; false if either has none.
    public boolean isSame(int first, int second) {
        return points.label(first) >= 0 && points.label(first) == points.label(second);
    }

    /// Whether two points are of different classes; false if either has none.
    public boolean isDifferent(int first, int second) {
        return points.label(first) >= 0 && points.label(second) >= 0 && points.label(first) != points.label(second);
    }

    /// Goes through all pairs.
    public Decisions list(Listing listing) {
        Matrix places = byDirection ? Geometry.unit(points.features()) : points.features();
        SquaredDistances distances = new SquaredDistances(places);
        double[][] squares = distances.room();
        Decisions sum = new Decisions(0, 0, 0, 0, 0);
        for (int start = 0; start < places.rows(); start += SquaredDistances.ROWS) {
            distances.compute(places, start, squares);
            for (int first = start; first < Math.min(start + SquaredDistances.ROWS, places.rows()); first++) {
                sum = plus(sum, row(first, squares[first - start], listing));
            }
        }
        return sum;
    }

    private Decisions row(int first, double[] squares, Listing listing) {
        long pairs = 0;
        long[] listed = new long[2];
        long[] all = new long[2];
        for (int second = first + 1; second < points.size(); second++) {
            double distance = byDirection ? squares[second] / 2 : Math.sqrt(squares[second]);
            int same = isSame(first, second) ? 1 : 0;
            int different = isDifferent(first, second) ? 1 : 0;
            all[0] += different;
            all[1] += same;
            if (distance <= threshold) {
                pairs++;
                listed[0] += different;
                listed[1] += same;
                listing.add(first, second, distance);
            }
        }
        return new Decisions(pairs, listed[0], all[0], all[1] - listed[1], all[1]);
    }

    private static Decisions plus(Decisions one, Decisions other) {
        return new Decisions(
                one.pairs + other.pairs,
                one.falseAccepts + other.falseAccepts,
                one.different + other.different,
                one.falseRejects + other.falseRejects,
                one.same + other.same);
    }
}
