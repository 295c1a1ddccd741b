package pushpull.statistics;

import java.util.Arrays;

/// Verification at every threshold: the receiver operating characteristic, from (0, 0) to (1, 1).
///
/// All figures are NaN if there are no positives or no negatives.
///
/// @param thresholds falling; a pair is accepted when its score is at least the threshold; the first is infinite
/// @param falseAccepts at each threshold, how many negatives are accepted
/// @param trueAccepts at each threshold, how many positives are accepted
public record Roc(double[] thresholds, long[] falseAccepts, long[] trueAccepts) {
    /// The curve of scores, larger for positives; equal scores are one threshold.
    public static Roc of(double[] positives, double[] negatives) {
        double[] sortedPositives = sorted(positives);
        double[] sortedNegatives = sorted(negatives);
        int capacity = sortedPositives.length + sortedNegatives.length + 1;
        Roc all = new Roc(new double[capacity], new long[capacity], new long[capacity]);
        all.thresholds[0] = Double.POSITIVE_INFINITY;
        int p = sortedPositives.length;
        int n = sortedNegatives.length;
        int count = 1;
        for (; p > 0 || n > 0; count++) {
            double threshold = Math.max(last(sortedPositives, p), last(sortedNegatives, n));
            for (; p > 0 && Double.compare(sortedPositives[p - 1], threshold) == 0; p--) {}
            for (; n > 0 && Double.compare(sortedNegatives[n - 1], threshold) == 0; n--) {}
            all.thresholds[count] = threshold;
            all.trueAccepts[count] = sortedPositives.length - p;
            all.falseAccepts[count] = sortedNegatives.length - n;
        }
        return new Roc(
                Arrays.copyOf(all.thresholds, count),
                Arrays.copyOf(all.falseAccepts, count),
                Arrays.copyOf(all.trueAccepts, count));
    }

    /// Ascending, with one zero only: to a sort -0 lies below 0, to a threshold they are one.
    private static double[] sorted(double[] scores) {
        double[] sorted = scores.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static double last(double[] ascending, int count) {
        return count == 0 ? Double.NEGATIVE_INFINITY : ascending[count - 1];
    }

    public int size() {
        return thresholds.length;
    }

    public long positives() {
        return trueAccepts[size() - 1];
    }

    public long negatives() {
        return falseAccepts[size() - 1];
    }

    /// The share of negatives accepted at a threshold.
    public double falseAcceptRate(int index) {
        return (double) falseAccepts[index] / negatives();
    }

    /// The share of positives accepted at a threshold.
    public double trueAcceptRate(int index) {
        return (double) trueAccepts[index] / positives();
    }

    /// The area under the curve: how often a positive scores above a negative, a tie counting half.
    public double auc() {
        double twice = 0;
        for (int i = 1; i < size(); i++) {
            twice += (double) (falseAccepts[i] - falseAccepts[i - 1]) * (trueAccepts[i] + trueAccepts[i - 1]);
        }
        return twice / 2 / positives() / negatives();
    }

    /// How far the area can be off if pairs at a threshold were counted together and are not equally near: by half of
    /// what they take up.
    public double slack() {
        double sum = 0;
        for (int i = 1; i < size(); i++) {
            sum += (double) (falseAccepts[i] - falseAccepts[i - 1]) * (trueAccepts[i] - trueAccepts[i - 1]);
        }
        return sum / 2 / positives() / negatives();
    }

    /// The error rate where as many negatives are accepted as positives are refused, along the straight pieces.
    public double equalErrorRate() {
        if (isOneSided()) {
            return Double.NaN;
        }
        int i = crossing();
        double before = surplus(i - 1);
        double share = before / (before - surplus(i));
        return falseAcceptRate(i - 1) + share * (falseAcceptRate(i) - falseAcceptRate(i - 1));
    }

    /// How far the equal error rate can be off for the same reason: by the piece of the curve on which it lies.
    public double equalErrorSlack() {
        int i = isOneSided() ? 0 : crossing();
        return i == 0
                ? Double.NaN
                : Math.max(falseAcceptRate(i) - falseAcceptRate(i - 1), trueAcceptRate(i) - trueAcceptRate(i - 1));
    }

    private int crossing() {
        int i = 1;
        while (surplus(i) < 0) {
            i++;
        }
        return i;
    }

    /// The greatest true accept rate of any threshold whose false accept rate is at most `rate`.
    public double trueAcceptsAt(double rate) {
        int i = size() - 1;
        while (falseAcceptRate(i) > rate && i > 0) {
            i--;
        }
        return isOneSided() ? Double.NaN : trueAcceptRate(i);
    }

    /// The greatest share of pairs that one threshold decides rightly.
    public double bestAccuracy() {
        double best = Double.NaN;
        for (int i = 0; i < size() && !isOneSided(); i++) {
            double right = (double) trueAccepts[i] + negatives() - falseAccepts[i];
            best = Double.isNaN(best) ? right : Math.max(best, right);
        }
        return best / (positives() + negatives());
    }

    /// The sum of precisions weighted by the recall that each threshold adds, as scikit-learn's.
    public double averagePrecision() {
        double sum = 0;
        for (int i = 1; i < size(); i++) {
            double accepted = (double) trueAccepts[i] + falseAccepts[i];
            sum += (trueAccepts[i] - trueAccepts[i - 1]) * (trueAccepts[i] / accepted);
        }
        return isOneSided() ? Double.NaN : sum / positives();
    }

    private boolean isOneSided() {
        return positives() == 0 || negatives() == 0;
    }

    /// False accept rate minus false refuse rate, rising from -1 to 1.
    private double surplus(int index) {
        return falseAcceptRate(index) - (1 - trueAcceptRate(index));
    }
}
