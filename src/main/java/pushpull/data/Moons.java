package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Two interleaving half circles.
public record Moons(
        @Knob(value = "120", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "0.1", min = 0, max = 100, high = 0.6, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            double angle = StrictMath.PI * draws.nextDouble();
            boolean lower = id % 2 == 1;
            features[0] = lower ? 0.5 - Circle.x(1, angle) : Circle.x(1, angle) - 0.5;
            features[1] = lower ? 0.25 - Circle.y(1, angle) : Circle.y(1, angle) - 0.25;
            PointGenerator.blur(features, noise, draws);
            return id % 2;
        };
        return rule.points(streams, size, 2, 2);
    }
}
