package pushpull.statistics;

/// Probabilities of classes from the distances to their centroids: in proportion to exp(-sharpness · d²).
///
/// So it is if the classes are Gaussian clouds of one spread. The sharpness, one number for all classes, is fitted by
/// likelihood to points that have a class, which is temperature scaling: Guo, Pleiss, Sun and Weinberger, "On
/// calibration of modern neural networks", ICML 2017. As in Platt scaling each target is a little less than 1, so that
/// classes that are told apart without a fault are not certain.
///
/// @param sharpness 0 if distances say nothing of classes
public record DistanceSoftmax(double sharpness) {
    private static final int HALVINGS = 100;
    private static final int DOUBLINGS = 200;

    /// Fits the sharpness.
    ///
    /// @param squares squared distances of each point to the centroids
    /// @param classes the place of each point's own centroid
    public static DistanceSoftmax fit(double[][] squares, int... classes) {
        if (classes.length == 0 || !(slope(squares, classes, 0) < 0)) {
            return new DistanceSoftmax(0);
        }
        double high = 1 / mean(squares);
        for (int i = 0; i < DOUBLINGS && slope(squares, classes, high) < 0; i++) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(squares, classes, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new DistanceSoftmax((low + high) / 2);
    }

    /// The probability of each class.
    public double[] probabilities(double... squares) {
        double least = Double.POSITIVE_INFINITY;
        for (double square : squares) {
            least = Math.min(least, square);
        }
        double sum = 0;
        double[] probabilities = new double[squares.length];
        for (int c = 0; c < squares.length; c++) {
            probabilities[c] = Math.exp(-sharpness * (squares[c] - least));
            sum += probabilities[c];
        }
        for (int c = 0; c < squares.length; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    /// The derivative by the sharpness of the negative log-likelihood, which rises with the sharpness.
    private static double slope(double[][] squares, int[] classes, double sharpness) {
        DistanceSoftmax softmax = new DistanceSoftmax(sharpness);
        double slope = 0;
        for (int i = 0; i < classes.length; i++) {
            double[] probabilities = softmax.probabilities(squares[i]);
            double missed = 1.0 / (classes.length + 2);
            for (int c = 0; c < probabilities.length; c++) {
                double other = probabilities.length == 1 ? 0 : missed / (probabilities.length - 1);
                double target = c == classes[i] ? 1 - other * (probabilities.length - 1) : other;
                slope += (target - probabilities[c]) * squares[i][c];
            }
        }
        return slope;
    }

    private static double mean(double[][] squares) {
        double sum = 0;
        int count = 0;
        for (double[] row : squares) {
            for (double square : row) {
                sum += square;
                count++;
            }
        }
        return sum / count;
    }
}
