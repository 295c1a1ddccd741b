package pushpull.mine;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// One same and one different candidate of each anchor, each chosen easy, hard or in between; the first of equals.
///
/// Easy is the nearest same or the farthest different one, hard the reverse. A semi-hard same one is the farthest
/// that is nearer than the chosen different one; a semi-hard different one the nearest that is farther than the
/// chosen same one. All keeps every candidate of a side. Only candidates within the side's range can be chosen. An
/// anchor with no choice on one side is left out, unless a side keeps all. Xuan et al., "Improved embeddings with
/// easy positive triplet mining", WACV 2020; strategies as in pytorch-metric-learning, there easy with semi-hard.
public record BatchEasyHard(
        @Knob(value = "EASY", leading = true) Strategy positive,
        @Knob(value = "SEMIHARD", leading = true) Strategy negative,

        @Knob(value = "-1e9", min = -1e9, max = 1e9, low = 0, high = 2)
        double positiveFrom,

        @Knob(value = "1e9", min = -1e9, max = 1e9, low = 0, high = 2)
        double positiveTo,

        @Knob(value = "-1e9", min = -1e9, max = 1e9, low = 0, high = 2)
        double negativeFrom,

        @Knob(value = "1e9", min = -1e9, max = 1e9, low = 0, high = 2)
        double negativeTo)
        implements Miner {
    /// Which candidate of a side.
    public enum Strategy {
        /// The one that is best off already.
        EASY,
        /// The worst one that is still better than the other side's.
        SEMIHARD,
        /// The one that is worst off.
        HARD,
        /// Every one.
        ALL
    }

    public BatchEasyHard {
        boolean bothRelative = positive == Strategy.SEMIHARD && negative == Strategy.SEMIHARD;
        boolean all = positive == Strategy.ALL || negative == Strategy.ALL;
        boolean relative = positive == Strategy.SEMIHARD || negative == Strategy.SEMIHARD;
        if (bothRelative || all && relative) {
            throw new IllegalArgumentException("Semi-hard on one side needs easy or hard on the other.");
        }
    }

    /// Strategies without ranges.
    public BatchEasyHard(Strategy positive, Strategy negative) {
        this(positive, negative, -1e9, 1e9, -1e9, 1e9);
    }

    @Override
    public void pick(Row row, Draws draws) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        int p = positive == Strategy.SEMIHARD ? -1 : choosePositive(positives, positiveTo);
        int n = negative == Strategy.SEMIHARD ? -1 : chooseNegative(negatives, negativeFrom);
        if (positive == Strategy.SEMIHARD && n >= 0) {
            p = choosePositive(positives, Math.min(positiveTo, Math.nextDown(negatives.distance(n))));
        }
        if (negative == Strategy.SEMIHARD && p >= 0) {
            n = chooseNegative(negatives, Math.max(negativeFrom, Math.nextUp(positives.distance(p))));
        }
        boolean kept = positive == Strategy.ALL || negative == Strategy.ALL || p >= 0 && n >= 0;
        row.pickPairs(
                positive == Strategy.ALL
                        ? SelectedCandidates.within(positives, positiveFrom, positiveTo)
                        : SelectedCandidates.one(kept ? p : -1),
                negative == Strategy.ALL
                        ? SelectedCandidates.within(negatives, negativeFrom, negativeTo)
                        : SelectedCandidates.one(kept ? n : -1));
    }

    private int choosePositive(CandidateList positives, double to) {
        return positive == Strategy.EASY
                ? SelectedCandidates.nearest(positives, positiveFrom, to)
                : SelectedCandidates.farthest(positives, positiveFrom, to);
    }

    private int chooseNegative(CandidateList negatives, double from) {
        return negative == Strategy.EASY
                ? SelectedCandidates.farthest(negatives, from, negativeTo)
                : SelectedCandidates.nearest(negatives, from, negativeTo);
    }
}
