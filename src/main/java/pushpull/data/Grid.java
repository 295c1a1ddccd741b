package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Gaussian blobs on a square grid around the origin.
///
/// @param side how many blobs a side has
/// @param labels one class for each blob, or one for each quadrant
public record Grid(
        @Knob(value = "240", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "4", min = 2, max = 10, high = 6, restarts = true)
        int side,

        @Knob(value = "1.2", min = 0, max = 100, high = 3) double spacing,

        @Knob(value = "0.25", min = 0, max = 100, high = 1, leading = true)
        double noise,

        @Knob(value = "FINE", restarts = true) LabelLevel labels)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        boolean fine = labels == LabelLevel.FINE;
        PointGenerator rule = (id, draws, features) -> {
            int blob = id % (side * side);
            int row = blob / side;
            int column = blob % side;
            features[0] = spacing * (column - 0.5 * (side - 1));
            features[1] = spacing * (row - 0.5 * (side - 1));
            PointGenerator.blur(features, noise, draws);
            return fine ? blob : 2 * (2 * row / side) + 2 * column / side;
        };
        return rule.points(streams, size, 2, fine ? side * side : 4);
    }
}
