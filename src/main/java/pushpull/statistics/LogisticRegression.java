package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Matrix;

/// A linear classifier: softmax of w x + b over the classes, or one logistic unit if there are two.
///
/// Minimises |w|^2 / 2 + C times the sum of the losses, as scikit-learn's LogisticRegression; intercepts are not
/// penalised and sum to 0. With one class it always decides for that.
///
/// @param classes ascending
/// @param coefficients one class a row; a single row, for the larger class, if there are two
/// @param intercepts as many as `coefficients` has rows
/// @param converged whether the minimum was reached, and not only as near to it as a bounded effort leads
public record LogisticRegression(int[] classes, Matrix coefficients, double[] intercepts, boolean converged) {
    /// To the minimum, up to a gradient of 1e-9.
    public static LogisticRegression fit(LabelledPoints sample, double c) {
        return fit(sample, c, 1e-9);
    }

    /// Until no component of the objective's gradient is above `tolerance` or the objective stops falling.
    public static LogisticRegression fit(LabelledPoints sample, double c, double tolerance) {
        int[] classes = sample.classes();
        int d = sample.points().columns();
        if (classes.length < 2) {
            return new LogisticRegression(classes, Matrix.of(0, d), new double[0], true);
        }
        // Two rows of a softmax split one logistic unit in halves: twice the penalty on each makes them the same.
        double ridge = classes.length == 2 ? 2 : 1;
        SoftmaxFit fit = new SoftmaxFit(sample, c, ridge);
        double[][] weights = fit.minimum(tolerance);
        return classes.length == 2
                ? softmax(classes, fit.converged(), difference(weights))
                : softmax(classes, fit.converged(), weights);
    }

    /// The probability of every class for each point, one point a row.
    public Matrix probabilities(Matrix points) {
        double[][] rows = Geometry.rows(points);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = logits(rows[i]);
            SoftmaxFit.softmax(rows[i]);
        }
        return Geometry.matrix(rows, classes.length);
    }

    /// The most likely class of each point, the smallest of equals.
    public int[] predict(Matrix points) {
        if (classes.length == 0) {
            throw new IllegalArgumentException("no class has points");
        }
        return Arrays.stream(Geometry.rows(points))
                .mapToInt(row -> classes[largest(logits(row))])
                .toArray();
    }

    private double[] logits(double[] point) {
        double[] logits = new double[classes.length];
        int first = classes.length - intercepts.length;
        for (int k = 0; k < intercepts.length; k++) {
            logits[first + k] = Geometry.dot(coefficients.row(k), point) + intercepts[k];
        }
        return logits;
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    private static double[] difference(double[][] weights) {
        int d = weights[0].length - 1;
        double[] difference = new double[d + 1];
        for (int k = 0; k <= d; k++) {
            difference[k] = weights[1][k] - weights[0][k];
        }
        return difference;
    }

    private static LogisticRegression softmax(int[] classes, boolean converged, double[]... weights) {
        int d = weights[0].length - 1;
        double[][] coefficients = new double[weights.length][];
        double[] intercepts = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            coefficients[k] = Arrays.copyOf(weights[k], d);
            intercepts[k] = weights[k][d];
        }
        return new LogisticRegression(classes, Geometry.matrix(coefficients, d), intercepts, converged);
    }
}
