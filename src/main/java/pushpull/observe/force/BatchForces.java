package pushpull.observe.force;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.pair.Embeddings;
import pushpull.pair.ReducedLoss;
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
            double[] force = gradients.row(i);
            for (int k = 0; k < force.length; k++) {
                force[k] *= -answer.count();
            }
            if (training.isNormalized()) {
                ForceVectors.flatten(force, places.row(i));
            }
            System.arraycopy(force, 0, net, i * force.length, force.length);
        }
        return Matrix.owning(batch.length, rows.dimensions(), net);
    }

    /// The forces on one row from every other row.
    public PointForces forces(int row, PairForceRecorder recorder) {
        double[] distances = recorder.distances(row);
        double[] forces = weighed(row, recorder);
        ForceVectors forceVectors = new ForceVectors(training.experiment().distance(), training.isNormalized());
        Matrix vectors = forceVectors.vectors(row, rows.points(), distances, forces);
        int[] others =
                IntStream.range(0, rows.count()).filter(other -> other != row).toArray();
        boolean[] positive = new boolean[others.length];
        for (int k = 0; k < others.length; k++) {
            positive[k] = isPositivePair(row, others[k]);
        }
        return new PointForces(
                point(row),
                Arrays.stream(others).map(this::point).toArray(),
                positive,
                Arrays.stream(others).mapToDouble(k -> distances[k]).toArray(),
                Arrays.stream(others).mapToDouble(k -> forces[k]).toArray(),
                vectors.rows(others),
                false);
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
        ForceVectors forceVectors = new ForceVectors(training.experiment().distance(), training.isNormalized());
        return forceVectors.outward(row, rows.points(), distances, magnitudes);
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
            double[] forces = weighed(i, recorder);
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

    /// Forces in units of the count; different pairs may be divided by another count than same ones.
    private double[] weighed(int row, PairForceRecorder recorder) {
        double[] forces = recorder.forces(row, answer.outcomes());
        ReducedLoss reduced = answer.outcomes().getFirst().reduced();
        if (reduced.positiveFactor() != reduced.negativeFactor()) {
            for (int other = 0; other < forces.length; other++) {
                forces[other] *= reduced.factor(isPositivePair(row, other)) / reduced.unit();
            }
        }
        return forces;
    }

    private int point(int row) {
        return batch[row % batch.length];
    }

    private boolean isPositivePair(int first, int second) {
        return training.data().isPositivePair(point(first), point(second));
    }
}
