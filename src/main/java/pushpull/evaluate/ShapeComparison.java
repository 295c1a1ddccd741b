package pushpull.evaluate;

import java.util.Arrays;
import pushpull.statistics.Procrustes;
import pushpull.tensor.Matrix;

/// How far two embeddings of the same points, row by row, are of one shape.
///
/// @param disparity 0 for one shape, 1 for nothing in common: what is left once both are centred, brought to one size,
/// turned and scaled; NaN if all points of either coincide
/// @param offset the root of the mean squared distance that is left once both are centred and one is turned
/// @param reflected whether the turn that fits best also reflects
public record ShapeComparison(double disparity, double offset, boolean reflected) {
    /// Compares tables of as many rows; one with fewer coordinates has zeros for those that it lacks.
    public static ShapeComparison of(Matrix a, Matrix b) {
        int columns = Math.max(a.columns(), b.columns());
        Matrix first = padded(a, columns);
        Matrix second = padded(b, columns);
        Procrustes turn = Procrustes.ofCentred(first, second);
        return new ShapeComparison(
                Procrustes.disparity(first, second),
                Math.sqrt(Math.max(0, turn.residualSquared()) / a.rows()),
                turn.determinant() < 0);
    }

    private static Matrix padded(Matrix points, int columns) {
        double[][] rows = new double[points.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(points.row(i), columns);
        }
        return Matrix.ofRows(rows);
    }
}
