package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Gaussian classes in up to 128 dimensions, whose centres are Gaussian too.
///
/// @param separation the standard deviation of the centres in each coordinate
public record HighBlobs(
        @Knob(value = "240", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "8", min = 1, max = 100, high = 32, restarts = true, leading = true)
        int classes,

        @Knob(value = "16", min = 2, max = 128, restarts = true)
        int dimension,

        @Knob(value = "1.0", min = 0, max = 100, high = 5) double separation,

        @Knob(value = "0.8", min = 0, max = 100, high = 3, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        double[][] centres = Gaussians.rows(streams, 1, classes, dimension);
        PointGenerator rule = (id, draws, features) -> {
            for (int j = 0; j < dimension; j++) {
                features[j] = separation * centres[id % classes][j];
            }
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return rule.points(streams, size, dimension, classes);
    }
}
