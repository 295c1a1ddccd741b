package pushpull.observe.force;

import pushpull.pair.Distance;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// Turns d(loss)/d(distance) into force vectors on the stage.
///
/// @param distance the distance in force
/// @param units whether embeddings are shown at unit length, so that the outward part of a force is lost
public record ForceVectors(Distance distance, boolean units) {
    /// The force on a point from each partner, one a row: minus the chain rule, without what normalising discards.
    ///
    /// @param point index of the point among the rows of `places`
    /// @param places where the points are on the stage
    /// @param distances to each of them
    /// @param forces d(sum of shares)/d(distance) of each of them
    public Matrix vectors(int point, Matrix places, double[] distances, double[] forces) {
        double[] coefficients = forces.clone();
        distance.coefficients(distances, coefficients, coefficients.length);
        boolean sphere = distance.isOnSphere();
        double[] own = seen(places.row(point), sphere);
        double norm = sphere ? Norms.of(places.row(point)) : 1;
        double[] vectors = new double[places.rows() * own.length];
        for (int j = 0; j < places.rows(); j++) {
            if (coefficients[j] != 0) {
                double[] other = seen(places.row(j), sphere);
                double[] force = pair(own, other, coefficients[j]);
                if (sphere || units) {
                    flatten(force, own);
                }
                for (int k = 0; k < own.length; k++) {
                    vectors[j * own.length + k] = norm < Norms.SMALLEST ? 0 : force[k] / norm;
                }
            }
        }
        return Matrix.owning(places.rows(), own.length, vectors);
    }

    /// The net force on a point, without what normalising discards.
    ///
    /// @param gradient dL/d(point), which becomes the force
    /// @param place where the point is on the stage
    /// @param count that the reduction divides by
    public double[] net(double[] gradient, double[] place, double count) {
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= -count;
        }
        if (units) {
            flatten(gradient, place);
        }
        return gradient;
    }

    /// The part of the forces on a point along its own direction, outwards positive, which normalising discards; 0 if
    /// nothing is normalised. The arguments are those of [#vectors].
    public double outward(int point, Matrix places, double[] distances, double[] forces) {
        boolean sphere = distance.isOnSphere();
        double norm = sphere ? Norms.of(places.row(point)) : 1;
        if (!sphere && !units || norm < Norms.SMALLEST) {
            return 0;
        }
        double[] coefficients = forces.clone();
        distance.coefficients(distances, coefficients, coefficients.length);
        double[] own = seen(places.row(point), sphere);
        double outward = 0;
        for (int j = 0; j < places.rows(); j++) {
            if (coefficients[j] != 0) {
                double[] force = pair(own, seen(places.row(j), sphere), coefficients[j]);
                for (int k = 0; k < own.length; k++) {
                    outward += force[k] * own[k] / norm;
                }
            }
        }
        return outward;
    }

    private double[] pair(double[] own, double[] other, double coefficient) {
        double[] force = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            force[k] = -coefficient * (distance.isByDifference() ? own[k] - other[k] : other[k]);
        }
        return force;
    }

    private static double[] seen(double[] point, boolean sphere) {
        double norm = sphere ? Math.max(Norms.of(point), Norms.SMALLEST) : 1;
        double[] seen = point.clone();
        for (int k = 0; k < seen.length; k++) {
            seen[k] /= norm;
        }
        return seen;
    }

    /// Removes the part along a unit vector.
    public static void flatten(double[] force, double[] unit) {
        double along = 0;
        for (int k = 0; k < unit.length; k++) {
            along += force[k] * unit[k];
        }
        for (int k = 0; k < unit.length; k++) {
            force[k] -= along * unit[k];
        }
    }
}
