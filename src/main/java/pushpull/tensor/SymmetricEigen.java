package pushpull.tensor;

/// Eigenvalues of a symmetric matrix with the same bits on every machine, for what a run depends on.
///
/// Cyclic Jacobi rotations (Golub and Van Loan, "Matrix Computations", 8.5) in one fixed order, with nothing but the
/// four operations and roots, which are rounded alike everywhere. [Decompositions] is faster, and for measures and
/// pictures.
public final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;

    /// Off the diagonal, less than this share of the diagonal counts as nothing.
    private static final double NOTHING = 1e-30;

    private final double[][] values;
    private final double[][] vectors;

    private SymmetricEigen(Matrix symmetric) {
        int size = symmetric.rows();
        values = new double[size][];
        vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            values[i] = symmetric.row(i);
            vectors[i][i] = 1;
        }
    }

    /// The eigenvalues, largest first, with unit eigenvectors as the rows of a matrix; the component of largest
    /// magnitude of each, the first of equals, is positive.
    public static Decompositions.Eigen of(Matrix symmetric) {
        if (symmetric.rows() != symmetric.columns()) {
            throw new IllegalArgumentException("eigenvalues of a " + symmetric);
        }
        SymmetricEigen turning = new SymmetricEigen(symmetric);
        for (int sweep = 0; sweep < MOST_SWEEPS && turning.isCoupled(); sweep++) {
            turning.sweep();
        }
        return turning.sorted();
    }

    private boolean isCoupled() {
        double off = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                double square = values[i][j] * values[i][j];
                all += square;
                off += i == j ? 0 : square;
            }
        }
        return off > NOTHING * all;
    }

    private void sweep() {
        for (int p = 0; p < values.length; p++) {
            for (int q = p + 1; q < values.length; q++) {
                if (values[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    /// Turns two axes so that they are no longer coupled.
    private void rotate(int p, int q) {
        double half = (values[q][q] - values[p][p]) / (2 * values[p][q]);
        double tangent = Math.copySign(1, half) / (Math.abs(half) + Math.sqrt(half * half + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : values) {
            double one = row[p];
            row[p] = cosine * one - sine * row[q];
            row[q] = sine * one + cosine * row[q];
        }
        mix(values[p], values[q], cosine, sine);
        mix(vectors[p], vectors[q], cosine, sine);
        values[p][q] = 0;
        values[q][p] = 0;
    }

    private static void mix(double[] p, double[] q, double cosine, double sine) {
        for (int k = 0; k < p.length; k++) {
            double one = p[k];
            p[k] = cosine * one - sine * q[k];
            q[k] = sine * one + cosine * q[k];
        }
    }

    private Decompositions.Eigen sorted() {
        int size = values.length;
        double[] sorted = new double[size];
        double[][] rows = new double[size][];
        boolean[] taken = new boolean[size];
        for (int place = 0; place < size; place++) {
            int largest = -1;
            for (int i = 0; i < size; i++) {
                largest = !taken[i] && (largest < 0 || values[i][i] > values[largest][largest]) ? i : largest;
            }
            taken[largest] = true;
            sorted[place] = values[largest][largest];
            rows[place] = signed(vectors[largest]);
        }
        return new Decompositions.Eigen(sorted, size == 0 ? Matrix.of(0, 0) : Matrix.ofRows(rows));
    }

    private static double[] signed(double[] vector) {
        int greatest = 0;
        for (int k = 1; k < vector.length; k++) {
            greatest = Math.abs(vector[k]) > Math.abs(vector[greatest]) ? k : greatest;
        }
        double sign = vector[greatest] < 0 ? -1 : 1;
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= sign;
        }
        return vector;
    }
}
