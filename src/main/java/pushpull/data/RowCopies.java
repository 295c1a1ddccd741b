package pushpull.data;

import java.util.Arrays;
import pushpull.tensor.Matrix;

/// Copies of arrays and matrices with one entry more or another.
public final class RowCopies {
    private RowCopies() {}

    static int[] inserted(int[] values, int at, int value) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        longer[at] = value;
        return longer;
    }

    static boolean[] inserted(boolean[] values, int at, boolean value) {
        boolean[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        longer[at] = value;
        return longer;
    }

    static Matrix inserted(Matrix matrix, int at, double... row) {
        int columns = fitting(matrix, row);
        double[] values = Arrays.copyOf(matrix.toArray(), (matrix.rows() + 1) * columns);
        int from = at * columns;
        System.arraycopy(values, from, values, from + columns, (matrix.rows() - at) * columns);
        System.arraycopy(row, 0, values, from, columns);
        return Matrix.owning(matrix.rows() + 1, columns, values);
    }

    static Matrix replaced(Matrix matrix, int at, double... row) {
        int columns = fitting(matrix, row);
        double[] values = matrix.toArray();
        System.arraycopy(row, 0, values, at * columns, columns);
        return Matrix.owning(matrix.rows(), columns, values);
    }

    public static int[] picked(int[] values, int... indices) {
        int[] picked = new int[indices.length];
        for (int k = 0; k < indices.length; k++) {
            picked[k] = values[indices[k]];
        }
        return picked;
    }

    private static int fitting(Matrix matrix, double... row) {
        if (row.length != matrix.columns()) {
            throw new IllegalArgumentException(row.length + " values for " + matrix.columns() + " columns");
        }
        return row.length;
    }
}
