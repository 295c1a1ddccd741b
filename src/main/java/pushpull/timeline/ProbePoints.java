package pushpull.timeline;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.snapshot.history.TrainingStatistics.Quality;
import pushpull.snapshot.history.TrainingStatistics.Tally;
import pushpull.supervise.Supervision;
import pushpull.tensor.Matrix;
import pushpull.train.EncoderPass;
import pushpull.train.Training;

/// A few points of a run, embedded beside its steps with a copy of the network, so that the steps stay as they are.
final class ProbePoints {
    private static final int FOLLOWED = 12;
    private static final int MOST_TRAINING = 128;
    private static final int MOST_HELD_OUT = 64;

    private @Nullable Network source;
    private @Nullable Network copy;
    private @Nullable EncoderPass encoding;
    private @Nullable Points points;
    private @Nullable Tally inputs;
    private @Nullable Supervision labelled;
    private int[] followed = {};
    private Matrix places = Matrix.of(0, 1);
    private long step;

    /// How far the followed points moved in a step since the last call; not a number in the first.
    double moved(Training training) {
        boolean known = prepare(training);
        Matrix now = embed(training, followed);
        double square = 0;
        for (int row = 0; row < now.rows() && known; row++) {
            for (int k = 0; k < now.columns(); k++) {
                double way = now.get(row, k) - places.get(row, k);
                square += way * way;
            }
        }
        double steps = training.step() - step;
        places = now;
        step = training.step();
        return known && steps > 0 ? Math.sqrt(square / now.rows()) / steps : Double.NaN;
    }

    /// How well neighbours tell the class; null if there are no classes.
    @Nullable
    Quality quality(Training training) {
        Points all = training.data().points();
        if (all.classes() < 2 || all.training().length == 0) {
            return null;
        }
        prepare(training);
        int[] known = evenly(all.training(), MOST_TRAINING);
        int[] unseen = evenly(all.heldOut(), MOST_HELD_OUT);
        int[] labels = all.labels();
        NeighbourVote seen = new NeighbourVote(
                embed(training, known),
                picked(labels, known),
                training.data().points().classes());
        Tally heldOut = unseen.length == 0 ? new Tally(0, 0) : seen.of(embed(training, unseen), picked(labels, unseen));
        return new Quality(seen.ofItself(), heldOut, inputs(training, known));
    }

    /// The vote of the inputs changes with the points and their labels only.
    private Tally inputs(Training training, int... known) {
        Tally before = inputs;
        Supervision supervision = training.experiment().supervision();
        if (before == null || !supervision.equals(labelled)) {
            labelled = supervision;
            int[] given = IntStream.of(known).map(training.data()::givenLabel).toArray();
            Points all = training.data().points();
            before = new NeighbourVote(all.features().rows(known), given, all.classes()).uncontradicted();
            inputs = before;
        }
        return before;
    }

    /// Brings the copy up to date.
    ///
    /// @return whether the followed points are those of the last call
    private boolean prepare(Training training) {
        Points now = training.data().points();
        boolean known = points != null && now.equals(points) && training.current() == source;
        if (!known) {
            points = now;
            source = training.current();
            copy = training.network();
            encoding = new EncoderPass(copy);
            followed = evenly(now.training(), FOLLOWED);
            inputs = null;
        }
        if (copy != null) {
            copy.parameters().copyFrom(training.current().parameters());
        }
        return known;
    }

    private Matrix embed(Training training, int... chosen) {
        EncoderPass pass = encoding;
        return pass == null || chosen.length == 0
                ? Matrix.of(0, training.current().dimensions())
                : pass.forward(
                                List.of(training.data().points().features().rows(chosen)),
                                chosen,
                                training.isNormalized())
                        .points();
    }

    private static int[] evenly(int[] all, int most) {
        int count = Math.min(most, all.length);
        return IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
    }

    private static int[] picked(int[] values, int... chosen) {
        return IntStream.of(chosen).map(i -> values[i]).toArray();
    }
}
