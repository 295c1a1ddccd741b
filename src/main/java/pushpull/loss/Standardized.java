package pushpull.loss;

import pushpull.loss.term.CentredCoordinates;
import pushpull.pair.Embeddings;
import pushpull.tensor.Vectors;

/// The coordinates of a batch less their mean and divided by their deviation, and the way of gradients back.
final class Standardized {
    private static final double EPSILON = 1e-5;

    /// Below this share of the coordinates' size a deviation is rounding.
    private static final double ROUNDING = 1e-13;

    private final double[][] scores;
    private final double[][] gradient;
    private final double[] deviations;
    private final double degrees;

    Standardized(Embeddings points, BarlowTwinsLoss.Deviation deviation) {
        int count = points.count();
        boolean code = deviation == BarlowTwinsLoss.Deviation.CODE;
        degrees = Math.max(1, code ? count : count - 1);
        scores = CentredCoordinates.centred(points);
        gradient = new double[scores.length][count];
        deviations = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            double square = Vectors.dot(scores[k], scores[k], count) / degrees;
            double size = Vectors.dot(points.coordinates()[k], points.coordinates()[k], count) / degrees;
            deviations[k] = Math.sqrt(square + (code ? EPSILON : 0));
            boolean constant = square <= ROUNDING * ROUNDING * size;
            Vectors.scale(constant ? 0 : 1 / deviations[k], scores[k], count);
            deviations[k] = constant && !code ? Double.POSITIVE_INFINITY : deviations[k];
        }
    }

    /// The standard scores of one coordinate.
    double[] scores(int k) {
        return scores[k];
    }

    /// Where dL/d(score) of one coordinate is added up.
    double[] gradient(int k) {
        return gradient[k];
    }

    /// Adds the gradient that belongs to the scores' to the points'.
    void addTo(Embeddings points) {
        for (int k = 0; k < scores.length; k++) {
            int count = scores[k].length;
            double along = Vectors.dot(gradient[k], scores[k], count) / degrees;
            CentredCoordinates.centre(gradient[k]);
            Vectors.axpy(-along, scores[k], gradient[k], count);
            Vectors.axpy(1 / deviations[k], gradient[k], points.gradient()[k], count);
        }
    }
}
