package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Gaussian classes side by side on a line, near enough to overlap.
public record Line(
        @Knob(value = "120", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "4", min = 1, max = 20, high = 12, restarts = true, leading = true)
        int classes,

        @Knob(value = "1.0", min = 0, max = 100, high = 3) double spacing,

        @Knob(value = "0.5", min = 0, max = 100, high = 2, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            features[0] = spacing * (id % classes - 0.5 * (classes - 1));
            features[1] = 0;
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, 2, classes);
    }
}
