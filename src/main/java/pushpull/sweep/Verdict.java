package pushpull.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/// Which cell of a sweep is best, and which others cannot be told from it.
///
/// The best cell is the one with the greatest median. Every other is compared with it by the mean of the differences
/// on the same seeds, with Student's interval. The best was chosen from the same runs, so any pair might have been
/// compared: the intervals are widened for all pairs of cells (Bonferroni). Looking again after more seeds is one more
/// chance to be wrong: look k spends 5 % / 2^k, so that all looks together spend less than 5 %.
///
/// @param best the cell with the greatest median; the first of equals
/// @param medians of all cells
/// @param comparisons of every other cell with the best, in the order of the cells
/// @param level how sure all intervals of this look are together
public record Verdict(int best, List<Double> medians, List<Comparison> comparisons, double level) {
    /// The most seeds that are proposed.
    public static final int MOST_SEEDS = 1000;

    /// More than [#MOST_SEEDS].
    public static final int NEVER = Integer.MAX_VALUE;

    private static final double SPENT = 0.05;

    public Verdict {
        medians = List.copyOf(medians);
        comparisons = List.copyOf(comparisons);
    }

    /// The verdict on a measure of which more is better.
    ///
    /// @param values of every cell, one of each seed, all cells with the same seeds in the same order
    /// @param look which look at this sweep it is, from 1
    public static Verdict of(double[][] values, int look) {
        check(values, look);
        double error = SPENT / Math.pow(2, look);
        double[] medians =
                Arrays.stream(values).mapToDouble(new Median()::evaluate).toArray();
        int best = IntStream.range(0, medians.length)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(cell -> medians[cell])
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        double tail = error / (values.length * (values.length - 1.0));
        List<Comparison> comparisons = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (cell != best) {
                comparisons.add(comparison(cell, values[best], values[cell], tail));
            }
        }
        return new Verdict(best, Arrays.stream(medians).boxed().toList(), comparisons, 1 - error);
    }

    private static void check(double[][] values, int look) {
        if (values.length < 2 || look < 1) {
            throw new IllegalArgumentException("look " + look + " at " + values.length + " cells");
        }
        for (double[] cell : values) {
            if (cell.length != values[0].length || cell.length < 2) {
                throw new IllegalArgumentException(
                        cell.length + " seeds of one cell, " + values[0].length + " of another");
            }
            if (!Arrays.stream(cell).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a measure that is not a finite number");
            }
        }
    }

    private static Comparison comparison(int cell, double[] best, double[] other, double tail) {
        SummaryStatistics differences = new SummaryStatistics();
        for (int seed = 0; seed < best.length; seed++) {
            differences.addValue(best[seed] - other[seed]);
        }
        double mean = differences.getMean();
        double scatter = differences.getStandardDeviation();
        return new Comparison(cell, mean, margin(scatter, best.length, tail), settling(mean, scatter, tail));
    }

    private static double margin(double scatter, int seeds, double tail) {
        return scatter / Math.sqrt(seeds) * -new TDistribution(seeds - 1.0).inverseCumulativeProbability(tail);
    }

    /// The least number of seeds whose interval leaves 0 out; the interval only narrows with more, so it is found by
    /// halving.
    private static int settling(double mean, double scatter, double tail) {
        if (mean == 0 || margin(scatter, MOST_SEEDS, tail) >= Math.abs(mean)) {
            return NEVER;
        }
        int low = 2;
        int high = MOST_SEEDS;
        while (low < high) {
            int middle = (low + high) / 2;
            if (margin(scatter, middle, tail) < Math.abs(mean)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The best cell and all that cannot be told from it, in the order of the cells.
    public List<Integer> together() {
        return IntStream.range(0, medians.size())
                .filter(cell -> comparisons.stream().noneMatch(other -> other.cell() == cell && other.isApart()))
                .boxed()
                .toList();
    }
}
