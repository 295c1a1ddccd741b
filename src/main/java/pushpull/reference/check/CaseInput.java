package pushpull.reference.check;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.reference.OracleCase;
import pushpull.tensor.Matrix;

/// Points of a case with their gradient, under the name of the input.
///
/// @param input the name in the file
/// @param points one a row, as the formula sees them
/// @param gradient laid out as the points
/// @param transposed whether the file has one point a column
record CaseInput(String input, Matrix points, double[][] gradient, boolean transposed) {
    /// Points that are rows in the file.
    static CaseInput of(OracleCase given, String input) {
        return of(input, given.inputs().matrix(input), false);
    }

    /// Points that are columns in the file, such as the weights of classes, and queues.
    static CaseInput columns(OracleCase given, String input) {
        return of(input, given.inputs().matrix(input).transpose(), true);
    }

    static CaseInput of(String input, Matrix points, boolean transposed) {
        return new CaseInput(input, points, new double[points.rows()][points.columns()], transposed);
    }

    /// The negatives of each query, one block after the other.
    static CaseInput blocks(OracleCase given, String input) {
        double[][] rows = given.inputs().matrices(input).stream()
                .flatMap(block -> IntStream.range(0, block.rows()).mapToObj(block::row))
                .toArray(double[][]::new);
        return of(input, Matrix.ofRows(rows), false);
    }

    int count() {
        return points.rows();
    }

    /// The expected field that holds its gradient.
    String field() {
        return input.equals("embeddings") ? "gradient" : "gradient_" + input;
    }

    /// The gradient in the layout of the file, multiplied by a factor.
    Matrix gradient(double factor) {
        double[][] scaled = new double[gradient.length][];
        Arrays.setAll(
                scaled, i -> Arrays.stream(gradient[i]).map(g -> factor * g).toArray());
        Matrix matrix = scaled.length == 0 ? Matrix.of(0, 0) : Matrix.ofRows(scaled);
        return transposed ? matrix.transpose() : matrix;
    }
}
