package pushpull.observe.force;

import pushpull.pair.Embeddings;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.train.Objective;
import pushpull.train.Training;

/// The forces of an evaluated batch, in the units of the stage.
///
/// @param training whose settings are in force
/// @param rows the embedded batch with its gradient
/// @param batch indices of its points
/// @param answer the evaluation
public record BatchForces(Training training, Embeddings rows, int[] batch, Objective.Answer answer) {
    /// The net force on each point of the batch; with two views, on its first view.
    public Matrix net() {
        Matrix gradients = rows.gradients();
        Matrix places = rows.points();
        double[] net = new double[batch.length * rows.dimensions()];
        for (int i = 0; i < batch.length; i++) {
            double[] force = vectors().net(gradients.row(i), places.row(i), answer.count());
            System.arraycopy(force, 0, net, i * force.length, force.length);
        }
        return Matrix.owning(batch.length, rows.dimensions(), net);
    }

    /// The forces on one row from every other row.
    public PointForces forces(int row, PairForceRecorder recorder) {
        return of(row).from(recorder, answer, this::point);
    }

    private RowForces of(int row) {
        return new RowForces(row, rows, vectors(), other -> isPositivePair(row, other));
    }

    private ForceVectors vectors() {
        return new ForceVectors(training.experiment().distance(), training.isNormalized());
    }

    /// The part of the forces on a row that normalising discards, outwards positive.
    public double outward(int row, PointForces forces) {
        double[] distances = new double[rows.count()];
        double[] magnitudes = new double[rows.count()];
        for (int k = 0; k < forces.partners().length; k++) {
            distances[k < row ? k : k + 1] = forces.distances()[k];
            magnitudes[k < row ? k : k + 1] = forces.magnitudes()[k];
        }
        distances[row] = 1;
        return vectors().outward(row, rows.points(), distances, magnitudes);
    }

    /// Every unordered pair of rows.
    public BatchPairs pairs(PairForceRecorder recorder) {
        int count = rows.count();
        int size = count * (count - 1) / 2;
        BatchPairs pairs =
                new BatchPairs(new int[size], new int[size], new boolean[size], new double[size], new double[size]);
        int next = 0;
        for (int i = 0; i < count; i++) {
            double[] distances = recorder.distances(i);
            double[] forces = of(i).magnitudes(recorder, answer);
            for (int j = i + 1; j < count; j++) {
                pairs.first()[next] = point(i);
                pairs.second()[next] = point(j);
                pairs.positive()[next] = isPositivePair(i, j);
                pairs.distances()[next] = distances[j];
                pairs.magnitudes()[next++] = forces[j];
            }
        }
        return pairs;
    }

    private int point(int row) {
        return batch[row % batch.length];
    }

    private boolean isPositivePair(int first, int second) {
        return training.data().isPositivePair(point(first), point(second));
    }
}
