package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Gaussian classes whose centres lie evenly on a circle; point i has class i mod `classes`.
public record Blobs(
        @Knob(value = "120", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "4", min = 1, max = 20, high = 12, restarts = true, leading = true)
        int classes,

        @Knob(value = "2.0", min = 0, max = 100, high = 5) double radius,

        @Knob(value = "0.4", min = 0, max = 100, high = 1.5, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            Circle.even(features, radius, id % classes, classes);
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, 2, classes);
    }
}
