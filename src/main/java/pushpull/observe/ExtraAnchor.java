package pushpull.observe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.loss.PairLoss;
import pushpull.observe.explain.Scrutiny;
import pushpull.observe.force.Sight;
import pushpull.observe.force.Sighting;
import pushpull.pair.Embeddings;
import pushpull.pair.Witness;
import pushpull.snapshot.Watch;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.Forces;
import pushpull.train.Batch;
import pushpull.train.Encoding;
import pushpull.train.Objective;
import pushpull.train.Training;
import pushpull.train.World;

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

    /// What was seen of it.
    ///
    /// @param explanation null where nobody asks
    record Seen(Forces forces, @Nullable Explanation explanation) {}

    /// The forces on the point that is looked at; null where it is held out, or the loss is not made of pairs.
    ///
    /// @param at the step whose draws count
    @Nullable
    Seen see(Watch watch, int[] batch, long at) {
        World world = training.world();
        int point = world.points().indexOf(watch.point());
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
        Scrutiny scrutiny = Scrutiny.of(watch, training, shown);
        Objective.Answer answer = training.evaluate(rows, shown, pairing -> {
            Witness forces = sighting.of(pairing);
            return scrutiny == null ? forces : forces.and(scrutiny.of(pairing));
        });
        Sight sight = new Sight(training, rows, more, answer);
        Forces forces = sight.forces(batch.length, sighting).asOutside();
        return new Seen(forces, scrutiny == null ? null : scrutiny.explain(sight, forces));
    }
}
