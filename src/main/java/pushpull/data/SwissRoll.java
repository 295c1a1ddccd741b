package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// A sheet rolled up in space; the classes are bands along the roll.
public record SwissRoll(
        @Knob(value = "300", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "4", min = 1, max = 20, high = 12, restarts = true, leading = true)
        int classes,

        @Knob(value = "2.0", min = 0, max = 100, high = 5) double height,

        @Knob(value = "0.05", min = 0, max = 100, high = 0.5, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            double along = (id % classes + draws.nextDouble()) / classes;
            double angle = 1.5 * StrictMath.PI * (1 + 2 * along);
            double radius = angle / 7;
            features[0] = Circle.x(radius, angle);
            features[1] = height * (draws.nextDouble() - 0.5);
            features[2] = Circle.y(radius, angle);
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, 3, classes);
    }
}
