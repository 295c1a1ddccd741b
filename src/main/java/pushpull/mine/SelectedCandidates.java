package pushpull.mine;

import java.util.stream.IntStream;
import pushpull.pair.CandidateList;

/// Candidates chosen by distance: their places in a side.
final class SelectedCandidates {
    private SelectedCandidates() {}

    /// The first of the nearest candidates with from <= d <= to; -1 if there is none.
    static int nearest(CandidateList side, double from, double to) {
        int best = -1;
        for (int k = 0; k < side.count(); k++) {
            double d = side.distance(k);
            if (d >= from && d <= to && (best < 0 || d < side.distance(best))) {
                best = k;
            }
        }
        return best;
    }

    /// The first of the farthest candidates with from <= d <= to; -1 if there is none.
    static int farthest(CandidateList side, double from, double to) {
        int best = -1;
        for (int k = 0; k < side.count(); k++) {
            double d = side.distance(k);
            if (d >= from && d <= to && (best < 0 || d > side.distance(best))) {
                best = k;
            }
        }
        return best;
    }

    /// All candidates with from <= d <= to.
    static int[] within(CandidateList side, double from, double to) {
        return IntStream.range(0, side.count())
                .filter(k -> side.distance(k) >= from && side.distance(k) <= to)
                .toArray();
    }

    /// The one place, or an empty array if it is negative.
    static int[] one(int place) {
        return place < 0 ? new int[0] : new int[] {place};
    }
}
