package pushpull.reference;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pushpull.settings.PlainText;

/// Compares one field: expected numbers and the answer.
///
/// @param name of the field
/// @param expected flat, NaN if the reference gives none
/// @param answer of this program
/// @param tolerance relative to [FieldTolerance#scale]
/// @param tolerance relative to [FieldTolerance#scale]
public record FieldComparer(String name, double[] expected, ComputedFields.Answer answer, double tolerance) {
    /// Whether every number of the answer is finite.
    boolean isFinite() {
        return Arrays.stream(answer.numbers()).allMatch(Double::isFinite);
    }

    boolean hasNumbers() {
        return expected.length == 0 || !isEmpty();
    }

    /// Whether the reference gives none of the numbers.
    boolean isEmpty() {
        return Arrays.stream(expected).allMatch(Double::isNaN);
    }

    boolean sameLength() {
        return expected.length == answer.numbers().length;
    }

    /// The relative error of the number at `k`; 0 if the reference gives none.
    double error(int k) {
        if (Double.isNaN(expected[k])) {
            return 0;
        }
        double error = Math.abs(expected[k] - answer.numbers()[k]) / FieldTolerance.scale(expected);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /// The place of the number with the largest error, or -1 if there is none.
    int worst() {
        int worst = -1;
        for (int k = 0; k < expected.length; k++) {
            worst = worst < 0 || error(k) > error(worst) ? k : worst;
        }
        return worst;
    }

    boolean agrees() {
        return sameLength() && (expected.length == 0 || error(worst()) <= tolerance);
    }

    /// Whether the answer agrees wherever it does not vary among the answers to almost the same case.
    boolean agreesBeside(Iterable<ComputedFields> others) {
        return answer.width() > 0 ? rowsAgree(others) : numbersAgree(others);
    }

    private boolean numbersAgree(Iterable<ComputedFields> others) {
        if (!sameLength()) {
            return lengthVaries(others);
        }
        boolean agrees = true;
        for (int k = 0; agrees && k < expected.length; k++) {
            agrees = error(k) <= tolerance || varies(k, others);
        }
        return agrees;
    }

    private boolean lengthVaries(Iterable<ComputedFields> others) {
        boolean varies = false;
        for (ComputedFields other : others) {
            ComputedFields.@Nullable Answer numbers = other.get(name);
            varies |= numbers == null || numbers.numbers().length != answer.numbers().length;
        }
        return varies;
    }

    private boolean varies(int k, Iterable<ComputedFields> others) {
        double range = 100 * tolerance * FieldTolerance.scale(expected);
        for (ComputedFields other : others) {
            ComputedFields.@Nullable Answer numbers = other.get(name);
            if (numbers != null
                    && (numbers.numbers().length != expected.length
                            || !(Math.abs(numbers.numbers()[k] - answer.numbers()[k]) <= range))) {
                return true;
            }
        }
        return false;
    }

    /// Rows that only one side has must be rows in which the other answers differ too.
    private boolean rowsAgree(Iterable<ComputedFields> others) {
        TreeSet<double[]> settled = rows(answer.numbers());
        TreeSet<double[]> possible = rows(answer.numbers());
        for (ComputedFields other : others) {
            ComputedFields.@Nullable Answer numbers = other.get(name);
            TreeSet<double[]> rows = numbers == null ? rows() : rows(numbers.numbers());
            settled.retainAll(rows);
            possible.addAll(rows);
        }
        TreeSet<double[]> wanted = rows(expected);
        return wanted.containsAll(settled) && possible.containsAll(wanted);
    }

    private TreeSet<double[]> rows(double... numbers) {
        TreeSet<double[]> rows = new TreeSet<>(Arrays::compare);
        for (int start = 0; start < numbers.length; start += answer.width()) {
            rows.add(Arrays.copyOfRange(numbers, start, start + answer.width()));
        }
        return rows;
    }

    /// What is wrong, as a sentence.
    String complaint() {
        if (!sameLength()) {
            return VerdictBuilder.text("length", name, expected.length, answer.numbers().length);
        }
        int k = worst();
        return VerdictBuilder.text(
                "differs", name, k, expected[k], answer.numbers()[k], PlainText.of("%.2e", error(k)), tolerance);
    }
}
