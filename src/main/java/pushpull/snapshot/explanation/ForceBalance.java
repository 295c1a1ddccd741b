package pushpull.snapshot.explanation;

import pushpull.tensor.Norms;

/// The forces on one point summed, in the units of the stage: pull apart from push, by the sign of each pair's force.
///
/// @param pull the sum of the pulling forces
/// @param push the sum of the pushing forces
/// @param net the sum of all forces
/// @param outward the part of all forces along the point's own direction, which normalising discards; 0 without it
/// @param rest length of the force that no pair explains: it comes through a predictor or from targets
/// @param total the sum of the lengths of all pair forces
/// @param pulling how many pull
/// @param pushing how many push
/// @param positives how many same partners there are
/// @param negatives how many different ones
public record ForceBalance(
        double[] pull,
        double[] push,
        double[] net,
        double outward,
        double rest,
        double total,
        int pulling,
        int pushing,
        int positives,
        int negatives) {
    /// The balance of the pair forces on a point alone.
    public static ForceBalance of(PointForces forces) {
        return new Sum(forces).balance();
    }

    /// The share of all pair forces that cancel each other out, 0 to 1; 0 if there is none.
    public double cancelled() {
        return total > 0 ? Math.clamp(1 - Norms.of(net) / total, 0, 1) : 0;
    }

    /// The share of the whole force that normalising discards, 0 to 1.
    public double discarded() {
        double whole = Math.hypot(Norms.of(net), outward);
        return whole > 0 ? Math.abs(outward) / whole : 0;
    }

    /// Sums forces up.
    public static final class Sum {
        private final double[] pull;
        private final double[] push;
        private final double[] both;
        private double total;
        private int pulling;
        private int pushing;
        private int positives;
        private int negatives;

        /// Begins with the pair forces of a point.
        public Sum(PointForces forces) {
            int dimensions = forces.vectors().columns();
            pull = new double[dimensions];
            push = new double[dimensions];
            both = new double[dimensions];
            for (int k = 0; k < forces.partners().length; k++) {
                add(
                        forces.positive()[k],
                        forces.magnitudes()[k],
                        forces.vectors().row(k));
            }
        }

        /// @param force positive pulls, negative pushes
        public void add(boolean positive, double force, double... vector) {
            pulling += force > 0 ? 1 : 0;
            pushing += force < 0 ? 1 : 0;
            positives += positive ? 1 : 0;
            negatives += positive ? 0 : 1;
            total += Norms.of(vector);
            for (int k = 0; k < vector.length; k++) {
                (force < 0 ? push : pull)[k] += vector[k];
                both[k] += vector[k];
            }
        }

        /// Sets the numbers of same and different partners.
        public void among(int positiveCount, int negativeCount) {
            positives = positiveCount;
            negatives = negativeCount;
        }

        /// The balance of the forces added.
        public ForceBalance balance() {
            return new ForceBalance(pull, push, both, 0, 0, total, pulling, pushing, positives, negatives);
        }

        /// @param net the whole force
        /// @param outward what normalising discards of it
        public ForceBalance balance(double[] net, double outward) {
            double[] rest = net.clone();
            for (int k = 0; k < rest.length; k++) {
                rest[k] -= both[k];
            }
            double size = Math.max(Norms.of(net), total);
            double unknown = Norms.of(rest);
            double known = unknown > 1e-9 * size ? unknown : 0;
            return new ForceBalance(pull, push, net, outward, known, total, pulling, pushing, positives, negatives);
        }
    }
}
