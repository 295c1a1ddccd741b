package pushpull.train;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.loss.PairLoss;
import pushpull.pair.Embeddings;

/// A point that was not in the last batch, evaluated as if it were one more of it.
final class ExtraAnchor {
    private final Training training;
    private final Network network;
    private final Encoding encoding;

    /// @param network a copy of the encoder, which is used here only
    ExtraAnchor(Training training, Network network) {
        this.training = training;
        this.network = network;
        encoding = new Encoding(network);
    }

    /// The forces on it; null where the point is held out, or the loss is not made of pairs.
    ///
    /// @param point its index among the points, negative for none
    /// @param at the step whose draws count
    @Nullable
    Forces forces(int point, int[] batch, long at) {
        World world = training.world();
        boolean feels = point >= 0 && !world.points().isHeldOut(point) && batch.length > 0;
        if (!feels || !(training.experiment().loss() instanceof PairLoss)) {
            return null;
        }
        int[] more = Arrays.copyOf(batch, batch.length + 1);
        more[batch.length] = point;
        network.parameters().copyFrom(training.current().parameters());
        Batch shown = world.shown(more, at);
        Embeddings rows = encoding.forward(shown.views(), shown.slots(), training.isNormalized());
        Sighting sighting =
                new Sighting(batch.length, rows, training.experiment().distance());
        Objective.Answer answer = training.evaluate(rows, shown, sighting::of);
        return new Sight(training, rows, more, answer)
                .forces(batch.length, sighting)
                .asOutside();
    }
}
