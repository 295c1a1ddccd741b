package pushpull.loss.term;

import java.util.Arrays;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Triplets;

/// The hinges of all triplets of an anchor without listing them.
///
/// The same distances are sorted. Each different candidate then meets a run of them, found by bisection: those whose
/// hinge is open. Running sums give the value and the forces, and equal distances always fall on the same side.
/// If all triplets count, same candidates nearer by the margin than every different one are not even sorted, nor are
/// different ones looked up that are further than every same one: once classes part, few remain.
public final class TripletHinges {
    private TripletHinges() {}

    public static RowLoss all(Row row, double margin) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        double terms = (double) positives.count() * negatives.count();
        double floor = negatives.nearest() - margin;
        double[] sorted = row.scratch(0, 2 * positives.count() + 1);
        int count = sortedAbove(positives, floor, sorted);
        if (count == 0) {
            return RowLoss.of(0, terms, 0);
        }
        double[] below = runningSums(sorted, count, row.scratch(1, count + 1));
        double[] opened = row.scratch(2, count + 1);
        Arrays.fill(opened, 0, count + 1, 0);
        double[] forces = negatives.forces();
        double furthest = sorted[count - 1];
        double value = 0;
        long active = 0;
        for (int n = 0; n < negatives.count(); n++) {
            double d = negatives.distance(n);
            if (!(d - margin >= furthest)) {
                int open = countUpTo(sorted, count, d - margin);
                int met = count - open;
                active += met;
                value += below[count] - below[open] + met * (margin - d);
                forces[n] = -met;
                opened[open] += 1;
            }
        }
        pullAbove(positives, floor, sorted, opened, count);
        return RowLoss.of(value, terms, active);
    }

    /// Sorts the distances greater than `floor`, with room after them for [#countUpTo], and returns how many.
    private static int sortedAbove(CandidateList positives, double floor, double[] sorted) {
        int count = 0;
        for (int p = 0; p < positives.count(); p++) {
            sorted[count] = positives.distance(p);
            count += sorted[count] <= floor ? 0 : 1;
        }
        Arrays.sort(sorted, 0, count);
        Arrays.fill(sorted, count, 2 * count, Double.POSITIVE_INFINITY);
        return count;
    }

    private static void pullAbove(CandidateList positives, double floor, double[] sorted, double[] opened, int count) {
        for (int k = 1; k < count; k++) {
            opened[k] += opened[k - 1];
        }
        double[] forces = positives.forces();
        for (int p = 0; p < positives.count(); p++) {
            if (!(positives.distance(p) <= floor)) {
                forces[p] = opened[countBelow(sorted, count, positives.distance(p), false)];
            }
        }
    }

    /// How many of the sorted values are at most the limit, which one of them exceeds; the steps do not depend on it,
    /// which keeps the processor from guessing wrong at each.
    private static int countUpTo(double[] sorted, int count, double limit) {
        int found = 0;
        for (int half = Integer.highestOneBit(count); half > 0; half >>= 1) {
            found += sorted[found + half - 1] <= limit ? half : 0;
        }
        return found;
    }

    public static RowLoss window(Row row, double margin, Triplets.Window window) {
        return sum(row, margin, window.above(), window.upTo());
    }

    /// Sums max(0, d_p - d_n + m) over the triplets with above < d_n - d_p <= upTo.
    private static RowLoss sum(Row row, double margin, double above, double upTo) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        int count = positives.count();
        double[] sorted = sorted(positives, row.scratch(0, count));
        double[] below = runningSums(sorted, count, row.scratch(1, count + 1));
        double[] opened = row.scratch(2, count + 1);
        Arrays.fill(opened, 0, count + 1, 0);
        double value = 0;
        long terms = 0;
        long active = 0;
        for (int n = 0; n < negatives.count(); n++) {
            double d = negatives.distance(n);
            int last = above == Double.NEGATIVE_INFINITY ? count : countBelow(sorted, count, d - above, false);
            int first = upTo == Double.POSITIVE_INFINITY ? 0 : countBelow(sorted, count, d - upTo, false);
            int open = Math.min(last, Math.max(first, countBelow(sorted, count, d - margin, true)));
            terms += Math.max(0, last - first);
            int met = last - open;
            active += met;
            value += below[last] - below[open] + met * (margin - d);
            negatives.forces()[n] = -met;
            opened[open] += 1;
            opened[last] -= 1;
        }
        pull(positives, sorted, opened);
        return RowLoss.of(value, terms, active);
    }

    private static void pull(CandidateList positives, double[] sorted, double[] opened) {
        int count = positives.count();
        for (int k = 1; k < count; k++) {
            opened[k] += opened[k - 1];
        }
        for (int p = 0; p < count; p++) {
            positives.forces()[p] = opened[countBelow(sorted, count, positives.distance(p), false)];
        }
    }

    private static double[] sorted(CandidateList positives, double[] room) {
        System.arraycopy(positives.distances(), 0, room, 0, positives.count());
        Arrays.sort(room, 0, positives.count());
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
