package pushpull.snapshot;

import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The force on a virtual point of a class at many places.
///
/// @param step of the run that it belongs to
/// @param label the class
/// @param places one a row
/// @param forces -dL/d(embedding) times the count that the reduction divides by, one a row
/// @param refusal why there is none, empty if there is one
public record ForceField(long step, int label, Matrix places, Matrix forces, String refusal) {
    /// Below this share of the greatest force a place counts as dead.
    public static final double DEAD = 0.01;

    public static ForceField none(long step, int label, String refusal) {
        return new ForceField(step, label, Matrix.of(0, 2), Matrix.of(0, 2), refusal);
    }

    /// The length of the greatest force.
    public double greatest() {
        double greatest = 0;
        for (int i = 0; i < forces.rows(); i++) {
            greatest = Math.max(greatest, Norms.of(forces.row(i)));
        }
        return greatest;
    }
}
