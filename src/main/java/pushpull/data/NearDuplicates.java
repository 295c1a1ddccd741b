package pushpull.data;

import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Blobs in which a share of the points are contradicting twins: copies of earlier points under another label.
///
/// @param share the share of twins, spread evenly over the ids
/// @param shift the standard deviation of a twin around the point that it copies
public record NearDuplicates(
        @Knob(value = "240", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "8", min = 2, max = 20, high = 12, restarts = true, leading = true)
        int classes,

        @Knob(value = "2.0", min = 0, max = 100, high = 5) double radius,

        @Knob(value = "0.25", min = 0, max = 100, high = 1.5, leading = true)
        double noise,

        @Knob(value = "0.1", min = 0, max = 0.9, high = 0.6, restarts = true)
        double share,

        @Knob(value = "0.01", min = 0, max = 100, high = 0.5)
        double shift)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) ->
                isTwin(id) ? copy(id, streams, draws, features) : original(id, draws, features);
        return rule.points(streams, size, 2, classes);
    }

    /// The first point never is one.
    private boolean isTwin(int id) {
        return Math.floor((id + 1) * share) > Math.floor(id * share);
    }

    private int original(int id, Draws draws, double[] features) {
        Circle.even(features, radius, id % classes, classes);
        PointGenerator.blur(features, noise, draws);
        return id % classes;
    }

    private int copy(int id, Streams streams, Draws draws, double[] features) {
        int earlier;
        do {
            earlier = draws.nextInt(id);
        } while (isTwin(earlier));
        int label = original(earlier, streams.of(Purpose.DATA, 0, earlier), features);
        PointGenerator.blur(features, shift, draws);
        return (label + 1 + draws.nextInt(classes - 1)) % classes;
    }
}
