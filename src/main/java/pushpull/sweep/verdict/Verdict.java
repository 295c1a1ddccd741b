package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import pushpull.statistics.PairedDifferences;
import pushpull.statistics.Quartiles;
import pushpull.statistics.StudentT;

/// Which cell of a sweep is best, and which others cannot be told from it.
///
/// The best cell is the one with the greatest median. Every other is compared with it by the mean of the differences
/// on the same seeds, with Student's interval. The best was chosen from the same runs, so any pair might have been
/// compared: the intervals are widened for all pairs of cells (Bonferroni).
///
/// A run that failed has no value. It counts as the worst of all in the median of its cell, and a cell with such a run
/// is not compared: a mean over the runs that went well would hide those that did not.
///
/// @param cells what is known of each
/// @param best the cell with the greatest median among those without failed runs; the first of equals; empty if every
/// cell has one
/// @param comparisons with the best of every other cell without failed runs, in the order of the cells
/// @param look which look it is
/// @param seeds how many runs each cell has
public record Verdict(List<CellSummary> cells, OptionalInt best, List<Comparison> comparisons, Look look, int seeds) {
    /// The most seeds that are proposed.
    public static final int MOST_SEEDS = 1000;

    public Verdict {
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
    }

    /// The verdict on a measure of which more is better.
    ///
    /// @param values of every cell, one of each seed, all cells with the same seeds in the same order; NaN for a
    /// run that failed
    /// @param equivalent the difference that is too small to matter, 0 if every difference matters
    public static Verdict of(double[][] values, Look look, double equivalent) {
        check(values, equivalent);
        List<CellSummary> cells = Arrays.stream(values).map(CellSummary::of).toList();
        OptionalInt best = best(cells);
        int seeds = values[0].length;
        List<Comparison> comparisons = new ArrayList<>();
        if (best.isPresent() && values.length > 1) {
            double[] first = values[best.getAsInt()];
            double tail = look.tail(values.length);
            double exceeded = new StudentT(seeds - 1.0).exceeded(tail);
            for (int cell = 0; cell < values.length; cell++) {
                if (cell != best.getAsInt() && cells.get(cell).failed() == 0) {
                    PairedDifferences differences = PairedDifferences.of(first, values[cell]);
                    double margin = differences.margin(tail, exceeded);
                    double ahead = PairedDifferences.above(first, values[cell]);
                    comparisons.add(new Comparison(cell, differences, margin, equivalent, ahead));
                }
            }
        }
        return new Verdict(cells, best, comparisons, look, seeds);
    }

    private static void check(double[][] values, double equivalent) {
        if (values.length == 0 || values[0].length < 2 || !(equivalent >= 0)) {
            throw new IllegalArgumentException(
                    "two seeds of a cell are needed, and no negative difference that matters");
        }
        for (double[] cell : values) {
            if (cell.length != values[0].length) {
                throw new IllegalArgumentException(
                        cell.length + " seeds of one cell, " + values[0].length + " of another");
            }
            if (Arrays.stream(cell).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException("a measure that is infinite");
            }
        }
    }

    private static OptionalInt best(List<CellSummary> cells) {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).failed() == 0)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(
                                cell -> cells.get(cell).quartiles().median())
                        .thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /// The best cell and all that may be as good, in the order of the cells.
    public List<Integer> together() {
        return IntStream.range(0, cells.size()).filter(this::isTogether).boxed().toList();
    }

    private boolean isTogether(int cell) {
        boolean best = this.best.isPresent() && this.best.getAsInt() == cell;
        return best || comparison(cell).map(Comparison::isTogether).orElse(false);
    }

    /// The comparison of a cell with the best, if there is one.
    public Optional<Comparison> comparison(int cell) {
        return comparisons.stream().filter(other -> other.cell() == cell).findFirst();
    }

    /// The number of seeds at which a cell would be told from the best if difference and scatter stayed as they
    /// are; [PairedDifferences#NEVER] if that takes more than [#MOST_SEEDS]. More seeds are another look, which has
    /// less to spend.
    public int settling(Comparison comparison) {
        double tail = new Look(look.number() + 1).tail(cells.size());
        return comparison.differences().settling(tail, MOST_SEEDS);
    }

    /// What is known of one cell.
    ///
    /// @param quartiles of its runs, failed ones as the worst of all
    /// @param failed how many of its runs have no value
    public record CellSummary(Quartiles quartiles, int failed) {
        static CellSummary of(double... values) {
            double[] ranked = Arrays.stream(values)
                    .map(value -> Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value)
                    .toArray();
            int failed = (int) Arrays.stream(values).filter(Double::isNaN).count();
            return new CellSummary(Quartiles.of(ranked), failed);
        }
    }
}
