package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Spiral arms that start near the origin and end at radius 2, one class each.
public record Spirals(
        @Knob(value = "200", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "2", min = 1, max = 10, high = 6, restarts = true, leading = true)
        int classes,

        @Knob(value = "1.0", min = 0, max = 10, high = 3) double turns,

        @Knob(value = "0.05", min = 0, max = 100, high = 0.5, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            double along = draws.nextDouble();
            double radius = 0.2 + 1.8 * along;
            double angle = Circle.TURN * (turns * along + (double) (id % classes) / classes);
            features[0] = Circle.x(radius, angle);
            features[1] = Circle.y(radius, angle);
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, 2, classes);
    }
}
