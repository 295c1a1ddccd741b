package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// A square board from -2 to 2 whose black and white fields are the two classes; two fields a side make XOR.
public record Checkerboard(
        @Knob(value = "200", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "2", min = 2, max = 20, high = 8, restarts = true)
        int fields,

        @Knob(value = "0.05", min = 0, max = 100, high = 0.5, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        PointGenerator rule = (id, draws, features) -> {
            int colour = id % 2;
            int row = draws.nextInt(fields);
            int offset = (row + colour) % 2;
            int column = offset + 2 * draws.nextInt((fields + 1 - offset) / 2);
            features[0] = 4 * (column + draws.nextDouble()) / fields - 2;
            features[1] = 4 * (row + draws.nextDouble()) / fields - 2;
            PointGenerator.blur(features, noise, draws);
            return colour;
        };
        return rule.points(streams, size, 2, 2);
    }
}
