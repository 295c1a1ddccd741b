package pushpull.observe.force;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import pushpull.pair.Embeddings;
import pushpull.pair.ReducedLoss;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.train.Objective;

/// The pair forces on one row of an evaluated batch.
///
/// @param row the row that they act on
/// @param embeddings all rows
/// @param vectors what makes arrows of them
/// @param positive which rows are positive with it
public record RowForces(int row, Embeddings embeddings, ForceVectors vectors, IntPredicate positive) {
    /// The forces from every other row.
    ///
    /// @param points the index of the point that each row shows
    public PointForces from(PairForceRecorder recorder, Objective.Answer answer, IntUnaryOperator points) {
        double[] distances = recorder.distances(row);
        double[] forces = magnitudes(recorder, answer);
        Matrix arrows = vectors.vectors(row, embeddings.points(), distances, forces);
        int[] others = IntStream.range(0, embeddings.count())
                .filter(other -> other != row)
                .toArray();
        boolean[] same = new boolean[others.length];
        for (int k = 0; k < others.length; k++) {
            same[k] = positive.test(others[k]);
        }
        return new PointForces(
                points.applyAsInt(row),
                Arrays.stream(others).map(points).toArray(),
                same,
                Arrays.stream(others).mapToDouble(k -> distances[k]).toArray(),
                Arrays.stream(others).mapToDouble(k -> forces[k]).toArray(),
                arrows.rows(others),
                false);
    }

    /// Forces in units of the count; different pairs may be divided by another count than same ones.
    double[] magnitudes(PairForceRecorder recorder, Objective.Answer answer) {
        double[] forces = recorder.forces(row, answer.outcomes());
        ReducedLoss reduced = answer.outcomes().getFirst().reduced();
        if (reduced.positiveFactor() != reduced.negativeFactor()) {
            for (int other = 0; other < forces.length; other++) {
                forces[other] *= reduced.factor(positive.test(other)) / reduced.unit();
            }
        }
        return forces;
    }
}
