package pushpull.loss;

import java.util.List;
import java.util.Map;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.CentredCoordinates;
import pushpull.pair.Embeddings;
import pushpull.settings.Knob;
import pushpull.tensor.Vectors;

/// VICReg: views together, every coordinate spread out, no two coordinates telling the same.
///
/// With N points of d coordinates: lambda mean (x - y)^2 over points and coordinates, plus mu times the mean over
/// coordinates of max(0, gamma - sqrt(var + e)), averaged over the views, plus nu times the sum of squared
/// covariances of different coordinates divided by d, for both views added. Bardes, Ponce and LeCun, "VICReg", ICLR
/// 2022, eq. 1 to 6: lambda 25, mu 25, nu 1, gamma 1, e 1e-4; variances and covariances divide by N - 1. One point
/// alone has neither. Defined everywhere.
public record VicRegLoss(
        @Knob(value = "25", min = 0, max = 1e6, low = 0, high = 50)
        double invariance,

        @Knob(value = "25", min = 0, max = 1e6, low = 0, high = 50)
        double variance,

        @Knob(value = "1", min = 0, max = 1e6, low = 0, high = 50)
        double covariance,

        @Knob(value = "1", min = 0, max = 1e3, low = 0, high = 4)
        double gamma,

        @Knob(value = "1e-4", min = 0, max = 1, low = 1e-6, high = 1e-2)
        double epsilon)
        implements BatchLoss {
    /// With the goal and the constant of the paper.
    public VicRegLoss(double invariance, double variance, double covariance) {
        this(invariance, variance, covariance, 1, 1e-4);
    }

    @Override
    public double evaluate(Embeddings first, Embeddings second) {
        if (first.count() == 0) {
            return 0;
        }
        return together(first, second) + apart(first) + apart(second);
    }

    @Override
    public Map<String, Double> parts(Embeddings first, Embeddings second) {
        double square = 0;
        for (int k = 0; k < first.dimensions(); k++) {
            for (int i = 0; i < first.count(); i++) {
                double gap = first.coordinates()[k][i] - second.coordinates()[k][i];
                square += gap * gap;
            }
        }
        double[] one = spreadAndOverlap(first);
        double[] two = spreadAndOverlap(second);
        double invariant = square / Math.max(1, first.count()) / first.dimensions();
        return Map.of("I", invariant, "V₁", one[0], "V₂", two[0], "C₁", one[1], "C₂", two[1]);
    }

    /// The mean of max(0, gamma - deviation), and the sum of squared covariances over the dimensions.
    private double[] spreadAndOverlap(Embeddings view) {
        double[][] centred = CentredCoordinates.centred(view);
        double[] parts = new double[2];
        for (int k = 0; k < centred.length && view.count() > 0; k++) {
            for (int l = 0; l < centred.length; l++) {
                double product = Vectors.dot(centred[k], centred[l], view.count()) / Math.max(1, view.count() - 1);
                double term = k == l ? Math.max(0, gamma - Math.sqrt(product + epsilon)) : product * product;
                parts[k == l ? 0 : 1] += term / centred.length;
            }
        }
        return parts;
    }

    private double together(Embeddings first, Embeddings second) {
        int count = first.count();
        double share = invariance / count / first.dimensions();
        double[] gap = new double[count];
        double value = 0;
        for (int k = 0; k < first.dimensions(); k++) {
            System.arraycopy(first.coordinates()[k], 0, gap, 0, count);
            Vectors.axpy(-1, second.coordinates()[k], gap, count);
            value += share * Vectors.dot(gap, gap, count);
            Vectors.axpy(2 * share, gap, first.gradient()[k], count);
            Vectors.axpy(-2 * share, gap, second.gradient()[k], count);
        }
        return value;
    }

    /// The variance and covariance terms of one view. Their gradient is a sum of the centred coordinates.
    private double apart(Embeddings view) {
        int count = view.count();
        int dimensions = view.dimensions();
        double[][] centred = CentredCoordinates.centred(view);
        double degrees = Math.max(1, count - 1);
        double value = 0;
        for (int k = 0; k < dimensions; k++) {
            for (int l = 0; l < dimensions; l++) {
                double product = Vectors.dot(centred[k], centred[l], count) / degrees;
                double slope = k == l ? hinge(product) : 2 * covariance * product;
                value += k == l ? spread(product) / dimensions : covariance * product * product / dimensions;
                Vectors.axpy(2 * slope / degrees / dimensions, centred[l], view.gradient()[k], count);
            }
        }
        return value;
    }

    private double spread(double square) {
        return 0.5 * variance * Math.max(0, gamma - Math.sqrt(square + epsilon));
    }

    /// d(spread)/d(variance).
    private double hinge(double square) {
        double deviation = Math.sqrt(square + epsilon);
        return deviation < gamma && deviation > 0 ? -0.25 * variance / deviation : 0;
    }

    /// What no spread costs: 0.99 of its weight in the paper.
    @Override
    public double chance(BatchComposition composition) {
        return variance * Math.max(0, gamma - Math.sqrt(epsilon));
    }

    /// 0: views coincide, coordinates are spread and tell different things.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public List<CollapseSafeguard> against(CollapseKind collapse) {
        return collapse == CollapseKind.COMPLETE ? List.of(new CollapseSafeguard("covariance", "10")) : List.of();
    }
}
