package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Spheres in space around one centre, the innermost of radius `spacing`.
public record NestedSpheres(
        @Knob(value = "240", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "2", min = 1, max = 10, high = 6, restarts = true, leading = true)
        int classes,

        @Knob(value = "1.0", min = 0, max = 100, high = 3) double spacing,

        @Knob(value = "0.05", min = 0, max = 100, high = 1, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            double radius = spacing * (id % classes + 1);
            double height = 2 * draws.nextDouble() - 1;
            double angle = Circle.TURN * draws.nextDouble();
            double across = radius * Math.sqrt(1 - height * height);
            features[0] = Circle.x(across, angle);
            features[1] = Circle.y(across, angle);
            features[2] = radius * height;
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, 3, classes);
    }
}
