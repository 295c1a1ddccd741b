package pushpull.observe.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import pushpull.loss.PairLoss;
import pushpull.observe.force.AuxiliaryEmbeddingReader;
import pushpull.observe.force.BatchForces;
import pushpull.observe.force.ForceVectors;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Role;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.explanation.Explanation.CandidateWeights;
import pushpull.snapshot.explanation.Participant;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The forces on a point from proxies, memory and targets, which are no points of the batch.
final class AuxiliaryForces {
    private final BatchForces batchForces;
    private final int row;
    private final List<CandidateWeights.Other> found = new ArrayList<>();
    private final List<double[]> vectors = new ArrayList<>();
    private final AuxiliaryEmbeddings auxiliary;
    private double outward;

    AuxiliaryForces(BatchForces batchForces, int row) {
        this.batchForces = batchForces;
        this.row = row;
        this.auxiliary = AuxiliaryEmbeddingReader.of(batchForces.training());
    }

    /// Adds those of a row whose anchor is the point.
    ///
    /// @param weights of all columns among the different ones
    void add(RowRecorder.Seen seen, ColumnParticipants columns, double... weights) {
        if (seen.pairing().rows() == Role.PROXIES) {
            return;
        }
        add(seen, columns, true, weights);
        add(seen, columns, false, weights);
    }

    private void add(RowRecorder.Seen seen, ColumnParticipants columns, boolean positive, double... weights) {
        RowScope.Candidates side =
                positive ? seen.numbers().positives() : seen.numbers().negatives();
        for (int column : side.columns()) {
            if (columns.row(column) < 0) {
                double force = seen.forces()[column] * factor(seen.comparison(), positive);
                add(columns.participant(column), positive, seen.distances()[column], force, weights[column]);
            }
        }
    }

    /// Adds the force from a proxy's row in which the point is a candidate.
    void add(int proxy, RowRecorder.Touch touch) {
        double force = touch.force() * factor(touch.comparison(), touch.positive());
        add(new Participant(Participant.Kind.PROXY, proxy), touch.positive(), touch.distance(), force, 0);
    }

    private double factor(int comparison, boolean positive) {
        ReducedLoss first = batchForces.answer().outcomes().getFirst().reduced();
        ReducedLoss here = batchForces.answer().outcomes().get(comparison).reduced();
        double weight = ((PairLoss) batchForces.training().experiment().loss())
                .pairings()
                .get(comparison)
                .weight();
        double factor = here.factor(positive);
        return first.unit() == 0 ? 0 : weight * factor / first.unit();
    }

    private void add(Participant participant, boolean positive, double distance, double force, double weight) {
        double[] vector = vector(participant, distance, force);
        found.add(new CandidateWeights.Other(
                participant, positive, distance, force, vector == null ? Double.NaN : Norms.of(vector), weight));
        vectors.add(vector == null ? new double[batchForces.rows().dimensions()] : vector);
    }

    private double @Nullable [] vector(Participant participant, double distance, double force) {
        Matrix places =
                switch (participant.kind()) {
                    case PROXY -> auxiliary.proxies();
                    case QUEUE -> auxiliary.memory();
                    default -> Matrix.of(0, 0);
                };
        if (participant.id() >= places.rows()
                || places.columns() != batchForces.rows().dimensions()) {
            return null;
        }
        Matrix both = Matrix.ofRows(batchForces.rows().points().row(row), places.row(participant.id()));
        ForceVectors forceVectors = new ForceVectors(
                batchForces.training().experiment().distance(),
                batchForces.training().isNormalized());
        double[] distances = {1, distance};
        double[] forces = {0, force};
        outward += forceVectors.outward(0, both, distances, forces);
        return forceVectors.vectors(0, both, distances, forces).row(1);
    }

    /// The vectors of [#found], in its order before sorting, each with the sign of its force.
    void each(BiConsumer<CandidateWeights.Other, double[]> taker) {
        for (int k = 0; k < found.size(); k++) {
            taker.accept(found.get(k), vectors.get(k));
        }
    }

    double outward() {
        return outward;
    }

    /// The ones with the greatest forces.
    List<CandidateWeights.Other> strongest(int most) {
        return found.stream()
                .sorted(Comparator.comparingDouble((CandidateWeights.Other other) -> -Math.abs(other.force())))
                .limit(most)
                .toList();
    }
}
