package pushpull.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/// Differences of two samples that were drawn in pairs, and how well they tell their mean.
///
/// @param mean of the differences
/// @param scatter their standard deviation; 0 if they differ by no more than rounding
/// @param pairs how many there are
public record PairedDifferences(double mean, double scatter, int pairs) {
    /// More pairs than [#settling] looks at.
    public static final int NEVER = Integer.MAX_VALUE;

    /// What rounding leaves of differences that are equal, as a share of the numbers that were subtracted.
    private static final double ROUNDING = 1e-13;

    /// The first sample less the second.
    public static PairedDifferences of(double[] first, double[] second) {
        if (first.length != second.length || first.length < 2) {
            throw new IllegalArgumentException(first.length + " values beside " + second.length);
        }
        SummaryStatistics differences = new SummaryStatistics();
        double size = 0;
        for (int i = 0; i < first.length; i++) {
            differences.addValue(first[i] - second[i]);
            size = Math.max(size, Math.max(Math.abs(first[i]), Math.abs(second[i])));
        }
        double mean = differences.getMean();
        double scatter = differences.getStandardDeviation();
        return new PairedDifferences(
                Math.abs(mean) > ROUNDING * size ? mean : 0, scatter > ROUNDING * size ? scatter : 0, first.length);
    }

    /// Half the width of the interval around the mean: Student's, which leaves out the true mean to each side with
    /// the probability `tail`.
    ///
    /// Differences without scatter would have an interval without width, however few they are. All that they say is
    /// that all have one sign: chance does that with the probability 2^-pairs to each side, and where this is above
    /// the tail, nothing can be told and the interval has no end.
    public double margin(double tail) {
        return scatter == 0 ? constant(tail) : scatter * quotient(new StudentT(pairs - 1.0).exceeded(tail));
    }

    /// The same with the quantile of Student's distribution at hand, for many samples of one size.
    public double margin(double tail, double exceeded) {
        return scatter == 0 ? constant(tail) : scatter * quotient(exceeded);
    }

    private double constant(double tail) {
        return mean == 0 || Math.scalb(1.0, -pairs) <= tail ? 0 : Double.POSITIVE_INFINITY;
    }

    private double quotient(double exceeded) {
        return exceeded / Math.sqrt(pairs);
    }

    /// The least number of pairs whose interval would leave 0 out if mean and scatter stayed as they are, or [#NEVER]
    /// if that takes more than `most`.
    ///
    /// The interval only narrows with more pairs, so it is found by halving.
    public int settling(double tail, int most) {
        if (mean == 0 || !settles(most, tail)) {
            return NEVER;
        }
        int low = 2;
        int high = most;
        while (low < high) {
            int middle = (low + high) / 2;
            if (settles(middle, tail)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean settles(int count, double tail) {
        return scatter == 0
                ? Math.scalb(1.0, -count) <= tail
                : new StudentT(count - 1.0).tail(Math.abs(mean) / scatter * Math.sqrt(count)) < tail;
    }

    /// The probability that a value of the first sample is above one of the second, whichever pairs they are of; equal
    /// ones count half.
    public static double above(double[] first, double[] second) {
        double sum = 0;
        for (double one : first) {
            sum += Arrays.stream(second)
                    .map(other -> 0.5 + 0.5 * Math.signum(one - other))
                    .sum();
        }
        return sum / first.length / second.length;
    }
}
