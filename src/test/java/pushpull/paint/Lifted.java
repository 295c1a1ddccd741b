package pushpull.paint;

import pushpull.experiment.Experiment;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

/// A run on the plane, bent into space: on a sphere where the experiment normalises, on a bowl otherwise.
public final class Lifted {
    private Lifted() {}

    public static Snapshot at(Experiment experiment, long step, int selected) {
        Snapshot flat = new Blobs4(experiment, 1).at(step, selected);
        PointForces focus = flat.focus();
        return new Snapshot(
                flat.progress()
                        .at(lifted(flat.embeddings(), experiment.encoder().normalize() ? 1 : 0)),
                new Snapshot.LastBatch(
                        flat.batch(),
                        lifted(flat.net(), 0),
                        focus == null ? null : lifted(focus),
                        flat.pairs(),
                        flat.loss(),
                        flat.auxiliary(),
                        null,
                        null),
                null,
                Snapshot.Measured.NOTHING);
    }

    private static PointForces lifted(PointForces flat) {
        return new PointForces(
                flat.point(),
                flat.partners(),
                flat.positive(),
                flat.distances(),
                flat.magnitudes(),
                lifted(flat.vectors(), 0),
                false);
    }

    private static Matrix lifted(Matrix flat, double radius) {
        double[][] rows = new double[flat.rows()][];
        for (int i = 0; i < rows.length; i++) {
            double x = flat.get(i, 0);
            double y = flat.get(i, 1);
            double z = 0.6 + 0.4 * Math.sin(3 * x);
            double scale = radius > 0 ? radius / Math.sqrt(x * x + y * y + z * z) : 1;
            rows[i] = new double[] {x * scale, z * scale, y * scale};
        }
        return Matrix.ofRows(rows);
    }
}
