package pushpull.observe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.loss.PairLoss;
import pushpull.observe.explain.ExplanationBuilder;
import pushpull.observe.force.BatchForces;
import pushpull.observe.force.PairForceRecorder;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.PointForces;
import pushpull.train.Batch;
import pushpull.train.EncoderPass;
import pushpull.train.Objective;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// Evaluates a point outside the last batch as if it were one more point of it.
final class OutOfBatchAnchor {
    private final Training training;
    private final Network network;
    private final EncoderPass encoding;

    /// @param network a copy of the encoder, for use here alone
    OutOfBatchAnchor(Training training, Network network) {
        this.training = training;
        this.network = network;
        encoding = new EncoderPass(network);
    }

    /// The result.
    ///
    /// @param explanation null unless requested
    record Seen(PointForces forces, @Nullable Explanation explanation) {}

    /// Evaluates the requested point; null if it is held out, or the loss is not made of pairs.
    ///
    /// @param at the step whose random draws are used
    @Nullable
    Seen evaluate(SnapshotRequest request, int[] batch, long at) {
        TrainingData data = training.data();
        int point = data.points().indexOf(request.point());
        boolean feels = point >= 0 && !data.points().isHeldOut(point) && batch.length > 0;
        if (!feels || !(training.experiment().loss() instanceof PairLoss)) {
            return null;
        }
        int[] more = Arrays.copyOf(batch, batch.length + 1);
        more[batch.length] = point;
        network.parameters().copyFrom(training.current().parameters());
        Batch shown = data.shown(more, at);
        Embeddings rows = encoding.forward(shown.views(), shown.slots(), training.isNormalized());
        PairForceRecorder recorder =
                new PairForceRecorder(batch.length, rows, training.experiment().distance());
        ExplanationBuilder explanations = ExplanationBuilder.of(request, training, shown);
        Objective.Answer answer = training.evaluate(rows, shown, pairing -> {
            RowObserver forces = recorder.of(pairing);
            return explanations == null ? forces : forces.and(explanations.of(pairing));
        });
        BatchForces batchForces = new BatchForces(training, rows, more, answer);
        PointForces forces = batchForces.forces(batch.length, recorder).asOutside();
        return new Seen(forces, explanations == null ? null : explanations.explain(batchForces, forces));
    }
}
