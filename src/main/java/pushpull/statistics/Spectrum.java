package pushpull.statistics;

import pushpull.tensor.Decompositions;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The singular values of an embedding, largest first, and how many directions they amount to.
///
/// All counts lie between 1 and the number of dimensions, and are NaN if every singular value is 0.
public record Spectrum(double[] singularValues) {
    /// Of the points as they are.
    public static Spectrum of(Matrix points) {
        return new Spectrum(Decompositions.singularValues(Geometry.finite(points)));
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

    /// The share of the squares, which about the mean are variances, that the first few directions hold; NaN if there
    /// are none.
    public double share(int directions) {
        double first = 0;
        double all = 0;
        for (int k = 0; k < singularValues.length; k++) {
            double square = singularValues[k] * singularValues[k];
            first += k < directions ? square : 0;
            all += square;
        }
        return first / all;
    }

    private double largest() {
        return singularValues[0];
    }
}
