package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Scalars;

/// Calibration by 1 / (1 + exp(-(slope f + intercept))) of a score f.
public record LogisticCurve(double slope, double intercept) implements Calibration {
    private static final int NEWTON_STEPS = 100;
    private static final int HALVINGS = 40;
    private static final double ENOUGH = 1e-11;

    /// Relative error of the value, below which a fall cannot be seen.
    private static final double ROUNDING = 1e-13;

    /// Logistic regression as scikit-learn's: minimises slope^2 / 2 + C times the sum of the losses.
    public static LogisticCurve regularised(double[] scores, boolean[] targets, double c) {
        return fit(scores, soft(targets, 1, 0), 1 / c);
    }

    /// Platt scaling: no penalty, but targets (N+ + 1) / (N+ + 2) and 1 / (N- + 2) instead of 1 and 0.
    ///
    /// Platt, "Probabilistic outputs for support vector machines", 1999; the exact minimum as in Lin, Lin
    /// and Weng, 2007.
    public static LogisticCurve platt(double[] scores, boolean... targets) {
        int positives = 0;
        for (boolean target : targets) {
            positives += target ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (targets.length - positives + 2.0);
        return fit(scores, soft(targets, high, low), 0);
    }

    /// Platt's a in 1 / (1 + exp(a f + b)).
    public double a() {
        return -slope;
    }

    /// Platt's b in 1 / (1 + exp(a f + b)).
    public double b() {
        return -intercept;
    }

    @Override
    public double probability(double score) {
        return Scalars.sigmoid(slope * score + intercept);
    }

    /// Newton's method; if all targets are 0 or all are 1 it stops when they are met to 1e-11.
    private static LogisticCurve fit(double[] scores, double[] targets, double ridge) {
        LogisticCurve curve = new LogisticCurve(0, 0);
        double value = curve.value(scores, targets, ridge);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            LogisticCurve direction = curve.newton(scores, targets, ridge);
            double slack = ROUNDING * value;
            double length = 1;
            LogisticCurve next = curve.moved(direction, length);
            double reached = next.value(scores, targets, ridge);
            for (int i = 0; i < HALVINGS && !(reached <= value + slack); i++) {
                length /= 2;
                next = curve.moved(direction, length);
                reached = next.value(scores, targets, ridge);
            }
            boolean settled = !(reached <= value + slack)
                    || Math.abs(direction.slope) + Math.abs(direction.intercept)
                            <= ENOUGH * (1 + Math.abs(curve.slope) + Math.abs(curve.intercept));
            if (settled) {
                break;
            }
            curve = next;
            value = reached;
        }
        return curve;
    }

    private LogisticCurve moved(LogisticCurve direction, double length) {
        return new LogisticCurve(slope + length * direction.slope, intercept + length * direction.intercept);
    }

    private double value(double[] scores, double[] targets, double ridge) {
        double sum = ridge * slope * slope / 2;
        for (int i = 0; i < scores.length; i++) {
            double logit = slope * scores[i] + intercept;
            sum += Scalars.softplus(logit) - targets[i] * logit;
        }
        return sum;
    }

    private LogisticCurve newton(double[] scores, double[] targets, double ridge) {
        double g1 = ridge * slope;
        double g0 = 0;
        double h11 = ridge;
        double h10 = 0;
        double h00 = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = probability(scores[i]);
            double weight = p * (1 - p);
            g1 += (p - targets[i]) * scores[i];
            g0 += p - targets[i];
            h11 += weight * scores[i] * scores[i];
            h10 += weight * scores[i];
            h00 += weight;
        }
        if (Math.abs(g1) + Math.abs(g0) <= ENOUGH) {
            return new LogisticCurve(0, 0);
        }
        double damping = 1e-12 * (h11 + h00);
        h11 += damping;
        h00 += damping;
        double determinant = h11 * h00 - h10 * h10;
        return new LogisticCurve((h10 * g0 - h00 * g1) / determinant, (h10 * g1 - h11 * g0) / determinant);
    }

    private static double[] soft(boolean[] targets, double high, double low) {
        double[] soft = new double[targets.length];
        Arrays.setAll(soft, i -> targets[i] ? high : low);
        return soft;
    }
}
