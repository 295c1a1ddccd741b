package pushpull.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// The fields that this program computes for a case, by the names of the expected fields; inner ones as `outer.inner`.
public final class ComputedFields {
    /// Numbers in the order of the file, with nested lists flattened.
    ///
    /// @param width how many numbers form a row if the rows are a set; 0 if the order counts
    public record Answer(double[] numbers, int width) {}

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Set<String> remarks = new TreeSet<>();
    private final Set<String> refusals = new TreeSet<>();

    public ComputedFields put(String field, double... numbers) {
        answers.put(field, new Answer(numbers.clone(), 0));
        return this;
    }

    public ComputedFields put(String field, int... numbers) {
        return put(field, IntStream.of(numbers).asDoubleStream().toArray());
    }

    public ComputedFields put(String field, Matrix matrix) {
        return put(field, matrix.toArray());
    }

    public ComputedFields put(String field, List<Matrix> matrices) {
        return put(
                field,
                matrices.stream()
                        .flatMapToDouble(matrix -> DoubleStream.of(matrix.toArray()))
                        .toArray());
    }

    /// Rows of whole numbers, sorted here: picked triplets and pairs.
    public ComputedFields putRows(String field, List<int[]> rows) {
        double[] numbers = rows.stream()
                .sorted(Arrays::compare)
                .flatMapToInt(Arrays::stream)
                .asDoubleStream()
                .toArray();
        answers.put(field, new Answer(numbers, rows.isEmpty() ? 1 : rows.getFirst().length));
        return this;
    }

    /// A metric, which by its contract is NaN if it is undefined: that refuses this field.
    public ComputedFields measured(String field, double value) {
        if (Double.isNaN(value)) {
            refusals.add(field);
            return this;
        }
        return put(field, value);
    }

    public boolean isRefused(String field) {
        return refusals.contains(field);
    }

    /// Skips expected fields that describe how the reference was made.
    public ComputedFields remark(String... fields) {
        remarks.addAll(List.of(fields));
        return this;
    }

    public boolean isRemark(String field) {
        return remarks.contains(field);
    }

    @Nullable
    public Answer get(String field) {
        return answers.get(field);
    }

    /// The numbers of a required field.
    public double[] numbers(String field) {
        Answer answer = answers.get(field);
        if (answer == null) {
            throw new IllegalStateException("no answer to " + field);
        }
        return answer.numbers().clone();
    }

    /// The number of a required field.
    public double first(String field) {
        return numbers(field)[0];
    }
}
