package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Groups on a circle, each of which is a smaller circle of Gaussian sub-clusters.
///
/// @param offset how far the sub-clusters lie from the centre of their group
public record Hierarchy(
        @Knob(value = "240", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "4", min = 1, max = 10, high = 8, restarts = true)
        int groups,

        @Knob(value = "3", min = 1, max = 10, high = 6, restarts = true)
        int children,

        @Knob(value = "2.0", min = 0, max = 100, high = 5) double radius,
        @Knob(value = "0.6", min = 0, max = 100, high = 2) double offset,

        @Knob(value = "0.15", min = 0, max = 100, high = 1, leading = true)
        double noise,

        @Knob(value = "COARSE", restarts = true) LabelLevel labels)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        boolean fine = labels == LabelLevel.FINE;
        PointGenerator rule = (id, draws, features) -> {
            int group = id % groups;
            int child = id / groups % children;
            Circle.even(features, radius, group, groups);
            features[0] += Circle.x(offset, Circle.TURN * child / children);
            features[1] += Circle.y(offset, Circle.TURN * child / children);
            PointGenerator.blur(features, noise, draws);
            return fine ? group * children + child : group;
        };
        return rule.points(streams, size, 2, fine ? groups * children : groups);
    }
}
