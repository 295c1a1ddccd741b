package pushpull.statistics;

import java.util.Arrays;

/// The minimum of a penalised softmax cross-entropy, by Newton's method with conjugate gradients.
///
/// No Hessian is kept: its product with a direction costs as much as a gradient. Weights are one class a row with the
/// intercept behind; half the square of the sum of the intercepts is added, which is 0 at the minimum and makes it
/// unique. The effort is bounded, by arithmetic and not by the clock, so that it ends alike everywhere.
final class SoftmaxFit {
    private static final int NEWTON_STEPS = 100;
    private static final int HALVINGS = 40;

    /// Multiplications that are made at most, some seconds of them.
    private static final long MOST_WORK = 3_000_000_000L;

    /// An exponential in multiplications, roughly.
    private static final int EXPONENTIAL = 4;

    /// Relative error of the value, below which a fall cannot be seen.
    private static final double ROUNDING = 1e-14;

    private final double[][] points;
    private final int[] targets;
    private final int classes;
    private final double c;
    private final double ridge;
    private final double[][] probabilities;
    private final long pass;
    private long work;
    private boolean converged;

    SoftmaxFit(LabelledPoints sample, double c, double ridge) {
        this.points = Geometry.rows(sample.points());
        this.targets = sample.classIndices();
        this.classes = sample.classes().length;
        this.c = c;
        this.ridge = ridge;
        this.probabilities = new double[points.length][classes];
        this.pass = (long) points.length * classes * (points[0].length + 1 + EXPONENTIAL);
    }

    /// Whether the last minimum was reached.
    boolean converged() {
        return converged;
    }

    private boolean isSpent() {
        return work > MOST_WORK;
    }

    double[][] minimum(double tolerance) {
        double[][] weights = new double[classes][points[0].length + 1];
        double value = value(weights);
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[][] gradient = gradient(weights);
            double largest = largest(gradient);
            if (!(largest > tolerance)) {
                converged = true;
                break;
            }
            if (isSpent()) {
                break;
            }
            double[][] direction = newton(gradient, Math.min(0.1, Math.sqrt(largest)));
            double next = descend(weights, direction, value, dot(gradient, direction));
            if (!(next < value) && !(largest < before)) {
                converged = !isSpent();
                break;
            }
            value = next;
            before = largest;
        }
        return weights;
    }

    /// Replaces logits by probabilities and returns the logarithm of their sum of exponentials.
    static double softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = Math.exp(logits[k] - most);
            sum += logits[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logits[k] /= sum;
        }
        return most + Math.log(sum);
    }

    private double value(double[][] weights) {
        work += pass;
        double loss = 0;
        for (int i = 0; i < points.length; i++) {
            double[] logits = probabilities[i];
            for (int k = 0; k < classes; k++) {
                logits[k] = affine(weights[k], points[i]);
            }
            double target = logits[targets[i]];
            loss += softmax(logits) - target;
        }
        double penalty = 0;
        double intercepts = 0;
        for (double[] row : weights) {
            int d = row.length - 1;
            for (int k = 0; k < d; k++) {
                penalty += row[k] * row[k];
            }
            intercepts += row[d];
        }
        return c * loss + (ridge * penalty + intercepts * intercepts) / 2;
    }

    /// At the weights of the last value.
    private double[][] gradient(double[][] weights) {
        double[][] gradient = penaltySlope(weights);
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < classes; k++) {
                double residual = probabilities[i][k] - (k == targets[i] ? 1 : 0);
                addAffine(gradient[k], c * residual, points[i]);
            }
        }
        return gradient;
    }

    /// The Hessian at the weights of the last value, times a direction.
    private double[][] curvature(double[][] direction) {
        work += pass;
        double[][] product = penaltySlope(direction);
        double[] slope = new double[classes];
        for (int i = 0; i < points.length; i++) {
            double mean = 0;
            for (int k = 0; k < classes; k++) {
                slope[k] = affine(direction[k], points[i]);
                mean += probabilities[i][k] * slope[k];
            }
            for (int k = 0; k < classes; k++) {
                addAffine(product[k], c * probabilities[i][k] * (slope[k] - mean), points[i]);
            }
        }
        return product;
    }

    /// Minus the inverse Hessian times the gradient, to a residual of `accuracy` times the gradient.
    private double[][] newton(double[][] gradient, double accuracy) {
        double[][] solution = new double[classes][gradient[0].length];
        double[][] residual = new double[classes][gradient[0].length];
        add(residual, -1, gradient);
        double[][] direction = new double[classes][gradient[0].length];
        add(direction, -1, gradient);
        double square = dot(residual, residual);
        double goal = accuracy * accuracy * square;
        int limit = 20 + 4 * classes * gradient[0].length;
        for (int i = 0; i < limit && square > goal && (i == 0 || !isSpent()); i++) {
            double[][] product = curvature(direction);
            double length = square / dot(direction, product);
            add(solution, length, direction);
            add(residual, -length, product);
            double next = dot(residual, residual);
            scale(direction, next / square);
            add(direction, 1, residual);
            square = next;
        }
        return solution;
    }

    /// Moves along the direction, or by halves of it until the value falls; stays if it never does.
    private double descend(double[][] weights, double[][] direction, double value, double slope) {
        double slack = ROUNDING * Math.abs(value);
        double length = 1;
        add(weights, length, direction);
        for (int i = 0; i < HALVINGS; i++) {
            double next = value(weights);
            if (next <= value + 1e-4 * length * slope + slack) {
                return next;
            }
            length /= 2;
            add(weights, -length, direction);
        }
        add(weights, -length, direction);
        return value(weights);
    }

    private double[][] penaltySlope(double[][] weights) {
        int d = weights[0].length - 1;
        double intercepts = 0;
        for (double[] row : weights) {
            intercepts += row[d];
        }
        double[][] slope = new double[classes][d + 1];
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < d; j++) {
                slope[k][j] = ridge * weights[k][j];
            }
            slope[k][d] = intercepts;
        }
        return slope;
    }

    private static double affine(double[] weights, double[] point) {
        double sum = weights[point.length];
        for (int k = 0; k < point.length; k++) {
            sum += weights[k] * point[k];
        }
        return sum;
    }

    private static void addAffine(double[] weights, double factor, double[] point) {
        for (int k = 0; k < point.length; k++) {
            weights[k] += factor * point[k];
        }
        weights[point.length] += factor;
    }

    private static double largest(double[][] values) {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double dot(double[][] x, double[][] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += Geometry.dot(x[k], y[k]);
        }
        return sum;
    }

    private static void add(double[][] to, double factor, double[][] from) {
        for (int k = 0; k < to.length; k++) {
            for (int j = 0; j < to[k].length; j++) {
                to[k][j] += factor * from[k][j];
            }
        }
    }

    private static void scale(double[][] values, double factor) {
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
    }
}
