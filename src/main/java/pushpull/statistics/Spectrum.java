package pushpull.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import pushpull.tensor.Decompositions;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The singular values of an embedding, largest first, and how many directions they amount to.
///
/// All counts lie between 1 and the number of dimensions, and are NaN if every singular value is 0.
public record Spectrum(double[] singularValues) {
    /// Of the points as they are.
    public static Spectrum of(Matrix points) {
        return new Spectrum(Decompositions.singularValues(compact(Geometry.finite(points))));
    }

    /// Of the points about their mean; what rounding alone leaves of coincident points counts as 0.
    public static Spectrum ofCentred(Matrix points) {
        Spectrum centred = of(Geometry.centred(points));
        double rounding = points.rows() * Math.ulp(1.0) / 2 * Norms.of(points.toArray());
        boolean vanishes = centred.singularValues.length == 0 || centred.largest() <= rounding;
        return vanishes ? new Spectrum(new double[centred.singularValues.length]) : centred;
    }

    /// exp of the entropy of s / sum s. Roy and Vetterli, "The effective rank", EUSIPCO 2007.
    public double effectiveRank() {
        double sum = 0;
        for (double s : singularValues) {
            sum += s;
        }
        double entropy = 0;
        for (double s : singularValues) {
            double share = s / sum;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return sum > 0 ? Math.exp(entropy) : Double.NaN;
    }

    /// (sum s^2)^2 / sum s^4.
    public double participationRatio() {
        double squares = 0;
        double fourths = 0;
        for (double s : singularValues) {
            double share = s / largest();
            squares += share * share;
            fourths += share * share * share * share;
        }
        return squares * squares / fourths;
    }

    /// sum s^2 / (largest s)^2.
    public double stableRank() {
        double squares = 0;
        for (double s : singularValues) {
            double share = s / largest();
            squares += share * share;
        }
        return singularValues.length == 0 ? Double.NaN : squares;
    }

    private double largest() {
        return singularValues[0];
    }

    /// The triangle of a tall matrix, which has the same singular values and few rows.
    private static Matrix compact(Matrix points) {
        int d = points.columns();
        if (d == 0 || points.rows() < 2 * d) {
            return points;
        }
        RealMatrix triangle = new QRDecomposition(new Array2DRowRealMatrix(Geometry.rows(points), false)).getR();
        double[] values = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = i; j < d; j++) {
                values[i * d + j] = triangle.getEntry(i, j);
            }
        }
        return Matrix.owning(d, d, values);
    }
}
