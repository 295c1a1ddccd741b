package pushpull.loss;

import java.util.Arrays;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Side;
import pushpull.pair.Triplets;

/// The hinges of all triplets of an anchor without listing them.
///
/// The same distances are sorted. Each different candidate then meets a run of them, found by bisection: those whose
/// hinge is open. Running sums give the value and the forces, and equal distances always fall on the same side.
final class TripletHinges {
    private TripletHinges() {}

    static RowLoss all(Row row, double margin) {
        return sum(row, margin, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static RowLoss window(Row row, double margin, Triplets.Window window) {
        return sum(row, margin, window.above(), window.upTo());
    }

    /// Sums max(0, d_p - d_n + m) over the triplets with above < d_n - d_p <= upTo.
    private static RowLoss sum(Row row, double margin, double above, double upTo) {
        Side same = row.same();
        Side different = row.different();
        int count = same.count();
        double[] sorted = sorted(same, row.scratch(0, count));
        double[] below = runningSums(sorted, count, row.scratch(1, count + 1));
        double[] opened = row.scratch(2, count + 1);
        Arrays.fill(opened, 0, count + 1, 0);
        double value = 0;
        long terms = 0;
        long active = 0;
        for (int n = 0; n < different.count(); n++) {
            double d = different.distance(n);
            int last = above == Double.NEGATIVE_INFINITY ? count : countBelow(sorted, count, d - above, false);
            int first = upTo == Double.POSITIVE_INFINITY ? 0 : countBelow(sorted, count, d - upTo, false);
            int open = Math.min(last, Math.max(first, countBelow(sorted, count, d - margin, true)));
            terms += Math.max(0, last - first);
            int met = last - open;
            active += met;
            value += below[last] - below[open] + met * (margin - d);
            different.forces()[n] = -met;
            opened[open] += 1;
            opened[last] -= 1;
        }
        pull(same, sorted, opened);
        return RowLoss.of(value, terms, active);
    }

    private static void pull(Side same, double[] sorted, double[] opened) {
        int count = same.count();
        for (int k = 1; k < count; k++) {
            opened[k] += opened[k - 1];
        }
        for (int p = 0; p < count; p++) {
            same.forces()[p] = opened[countBelow(sorted, count, same.distance(p), false)];
        }
    }

    private static double[] sorted(Side same, double[] room) {
        System.arraycopy(same.distances(), 0, room, 0, same.count());
        Arrays.sort(room, 0, same.count());
        return room;
    }

    private static double[] runningSums(double[] values, int count, double[] room) {
        room[0] = 0;
        for (int k = 0; k < count; k++) {
            room[k + 1] = room[k] + values[k];
        }
        return room;
    }

    /// How many of the sorted values are less than the limit, or with `inclusive` at most the limit.
    private static int countBelow(double[] sorted, int count, double limit, boolean inclusive) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit || (inclusive && sorted[middle] == limit)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
