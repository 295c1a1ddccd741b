package pushpull.observe.force;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.pair.Embeddings;
import pushpull.snapshot.Aspect;
import pushpull.snapshot.Ghosts;
import pushpull.snapshot.Watch;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.train.Encoding;
import pushpull.train.Past;
import pushpull.train.Training;

/// Copies what takes part in the loss without being a point where it is, as far as a view asks for it.
public final class GhostSight {
    private final Training training;
    private @Nullable Network followed;
    private @Nullable Encoding follower;

    public GhostSight(Training training) {
        this.training = training;
    }

    /// @param rows the embedded batch with its views
    /// @param owners index of the point that each row is of
    public Ghosts see(Watch watch, Embeddings rows, int... owners) {
        Ghosts ghosts = of(training);
        Tensor weights = training.companions().targetParameters();
        if (watch.aspects().contains(Aspect.TARGETS) && weights != null) {
            ghosts = ghosts.withTargets(targets(weights));
        }
        return watch.aspects().contains(Aspect.VIEWS) ? ghosts.withViews(rows.points(), owners) : ghosts;
    }

    /// Proxies and what is remembered, which a training has without being asked.
    public static Ghosts of(Training training) {
        Matrix proxies = training.companions().proxies();
        Past past = training.companions().past();
        return past == null
                ? new Ghosts(proxies, Ghosts.NONE.past(), Ghosts.NONE.groups(), Ghosts.NONE.ages())
                : new Ghosts(proxies, past.points().points(), past.groups(), past.ages(training.step()));
    }

    /// Where the momentum encoder has all points.
    private Matrix targets(Tensor weights) {
        Network network = followed;
        Encoding encoding = follower;
        if (network == null || encoding == null) {
            network = training.network();
            encoding = new Encoding(network);
            followed = network;
            follower = encoding;
        }
        network.parameters().copyFrom(weights);
        Matrix features = training.world().points().features();
        int[] all = IntStream.range(0, features.rows()).toArray();
        return encoding.forward(List.of(features), all, training.isNormalized()).points();
    }
}
