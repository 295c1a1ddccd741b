package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Strands that wind around each other in space, one class each; two make a double helix.
public record Helix(
        @Knob(value = "200", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "2", min = 1, max = 10, high = 6, restarts = true, leading = true)
        int classes,

        @Knob(value = "1.5", min = 0, max = 20, high = 5) double turns,

        @Knob(value = "0.05", min = 0, max = 100, high = 0.5, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            double along = draws.nextDouble();
            double angle = Circle.TURN * (turns * along + (double) (id % classes) / classes);
            features[0] = Circle.x(1, angle);
            features[1] = Circle.y(1, angle);
            features[2] = 3 * (along - 0.5);
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, 3, classes);
    }
}
