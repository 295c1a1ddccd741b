package pushpull.evaluate;

import pushpull.statistics.Roc;

/// A threshold that decides whether two points are the same, and how often it errs.
///
/// @param distance up to which pairs are taken for the same, as measures compare points
/// @param falseAcceptRate the share of different pairs that are taken for the same
/// @param falseRejectRate the share of same pairs that are taken for different
public record PairDecision(double distance, double falseAcceptRate, double falseRejectRate) {
    /// Where both kinds of error are as nearly equal as can be: whether two pictures are of the same, or one changed.
    static PairDecision equalErrors(Roc roc) {
        int best = 0;
        for (int i = 1; i < roc.size(); i++) {
            best = difference(roc, i) < difference(roc, best) ? i : best;
        }
        return at(roc, best);
    }

    /// The widest threshold that takes at most a share of the different pairs for the same: to find duplicates.
    static PairDecision accepting(Roc roc, double rate) {
        int last = 0;
        for (int i = 1; i < roc.size() && roc.falseAcceptRate(i) <= rate; i++) {
            last = i;
        }
        return at(roc, last);
    }

    /// The narrowest threshold that takes at least a share of the same pairs for the same.
    static PairDecision finding(Roc roc, double share) {
        int first = 0;
        while (first < roc.size() - 1 && roc.trueAcceptRate(first) < share) {
            first++;
        }
        return at(roc, first);
    }

    private static double difference(Roc roc, int index) {
        return Math.abs(roc.falseAcceptRate(index) - (1 - roc.trueAcceptRate(index)));
    }

    private static PairDecision at(Roc roc, int index) {
        double distance = Math.max(0, -roc.thresholds()[index]);
        return new PairDecision(distance, roc.falseAcceptRate(index), 1 - roc.trueAcceptRate(index));
    }
}
