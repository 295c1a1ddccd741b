package pushpull.sweep.verdict;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import pushpull.measure.Better;
import pushpull.settings.ReadableNumber;
import pushpull.statistics.Quartiles;

/// One measure of a sweep at one step with the verdict on it, in numbers as they were measured.
///
/// @param measure its name
/// @param better which values are the better ones; a measure that judges nothing has a verdict of no meaning
/// @param step at which runs are compared
/// @param values of all cells
/// @param verdict on these values, or on their opposites if lower ones are better
/// @param question that it answers
public record JudgedMeasure(
        MeasureName measure,
        Better better,
        long step,
        SweptRuns.CellValues values,
        Verdict verdict,
        Question question) {
    private static final double THREE_DECIMALS = 10;

    /// Judges values of at least two seeds, none of them in vain.
    public static JudgedMeasure of(
            MeasureName measure, Better better, long step, SweptRuns.CellValues values, Question question) {
        double sign = better == Better.LOWER ? -1 : 1;
        double[][] oriented = Arrays.stream(values.values())
                .map(cell -> Arrays.stream(cell).map(value -> sign * value).toArray())
                .toArray(double[][]::new);
        Verdict verdict = Verdict.of(oriented, question.look(), question.equivalent());
        return new JudgedMeasure(measure, better, step, values, verdict, question);
    }

    /// What is asked of a measure.
    ///
    /// @param look which look at the sweep it is
    /// @param equivalent the difference that is too small to matter
    /// @param due whether the number of seeds is one that was planned, so that a verdict may be given
    public record Question(Look look, double equivalent, boolean due) {
        /// The same of a measure with another unit, in which it is not known what is too small to matter.
        Question ofAny() {
            return new Question(look, 0, due);
        }
    }

    /// Whether it can be said which cell is best.
    public boolean hasBest() {
        return question.due && better != Better.NEITHER && verdict.best().isPresent();
    }

    /// The best cell of a measure that has one.
    public int best() {
        OptionalInt best = verdict.best();
        return best.orElseThrow();
    }

    /// Median and middle half of a cell.
    public Quartiles quartiles(int cell) {
        Quartiles of = verdict.cells().get(cell).quartiles();
        return better == Better.LOWER ? new Quartiles(-of.high(), -of.median(), -of.low()) : of;
    }

    /// A number of the measure as text: three decimals, fewer if it is large and more if all are small.
    public String number(double value) {
        return Double.isInfinite(value) ? ReadableNumber.fixed(Double.NaN, 0) : ReadableNumber.fixed(value, decimals());
    }

    /// How many decimals its numbers have.
    public int decimals() {
        double largest = IntStream.range(0, verdict.cells().size())
                .mapToDouble(cell -> Math.abs(quartiles(cell).median()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double tens = largest > 0 ? Math.floor(Math.log10(largest / THREE_DECIMALS)) + 1 : 0;
        return (int) Math.clamp(3 - (tens > 0 ? tens : Math.min(0, tens + 2)), 0, 9);
    }
}
