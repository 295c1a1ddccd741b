package pushpull.train;

import pushpull.pair.Embeddings;

/// How embeddings lie about their mean.
final class Scatter {
    private final double[][] covariance;
    private final double square;

    Scatter(Embeddings rows) {
        int dimensions = rows.dimensions();
        double[] means = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
            means[k] = sum(rows.coordinates()[k], rows.count()) / rows.count();
        }
        covariance = new double[dimensions][dimensions];
        double squares = 0;
        for (int k = 0; k < dimensions; k++) {
            for (int l = 0; l <= k; l++) {
                covariance[k][l] = covariance(rows, k, l, means[k], means[l]);
                covariance[l][k] = covariance[k][l];
            }
            squares += covariance[k][k] + means[k] * means[k];
        }
        square = squares;
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static double covariance(Embeddings rows, int k, int l, double meanK, double meanL) {
        double sum = 0;
        for (int i = 0; i < rows.count(); i++) {
            sum += (rows.coordinates()[k][i] - meanK) * (rows.coordinates()[l][i] - meanL);
        }
        return sum / rows.count();
    }

    /// The mean square distance from the mean.
    double variance() {
        double trace = 0;
        for (int k = 0; k < covariance.length; k++) {
            trace += covariance[k][k];
        }
        return trace;
    }

    /// The root mean square distance from the origin.
    double length() {
        return Math.sqrt(square);
    }

    /// (tr C)^2 / tr C^2, between 1 and the number of dimensions; not a number where all points coincide.
    double directions() {
        double squares = 0;
        for (double[] row : covariance) {
            for (double value : row) {
                squares += value * value;
            }
        }
        return variance() * variance() / squares;
    }
}
