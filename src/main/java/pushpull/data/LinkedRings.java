package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// A chain in space: rings of radius 1, each through the next, one class each.
public record LinkedRings(
        @Knob(value = "200", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "2", min = 1, max = 10, high = 5, restarts = true, leading = true)
        int classes,

        @Knob(value = "0.05", min = 0, max = 100, high = 0.5, leading = true)
        double noise)
        implements Dataset {
    /// More than 1, so that the next ring but one does not touch.
    private static final double SPACING = 1.2;

    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            int ring = id % classes;
            boolean upright = ring % 2 == 1;
            double angle = Circle.TURN * draws.nextDouble();
            double across = Circle.y(1, angle);
            features[0] = Circle.x(1, angle) + SPACING * (ring - 0.5 * (classes - 1));
            features[1] = upright ? 0 : across;
            features[2] = upright ? across : 0;
            PointGenerator.blur(features, noise, draws);
            return ring;
        };
        return rule.points(streams, size, 3, classes);
    }
}
