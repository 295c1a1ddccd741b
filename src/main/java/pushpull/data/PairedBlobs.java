package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Blobs of a few hidden coordinates that two modalities see, each through a random linear map and noise of its own.
///
/// @param latent how many hidden coordinates there are
/// @param dimension how many coordinates each modality has
/// @param separation the standard deviation of the centres in each hidden coordinate
/// @param spread the standard deviation of the points around their centre in each hidden coordinate
/// @param noise the standard deviation of the noise of each modality
public record PairedBlobs(
        @Knob(value = "256", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "8", min = 1, max = 100, high = 32, restarts = true, leading = true)
        int classes,

        @Knob(value = "4", min = 1, max = 64, high = 16, restarts = true)
        int latent,

        @Knob(value = "16", min = 2, max = 128, high = 64, restarts = true)
        int dimension,

        @Knob(value = "1.5", min = 0, max = 100, high = 5) double separation,
        @Knob(value = "0.5", min = 0, max = 100, high = 3) double spread,

        @Knob(value = "0.3", min = 0, max = 100, high = 3, leading = true)
        double noise)
        implements Dataset {
    @Override
    public boolean isPaired() {
        return true;
    }

    @Override
    public Points points(Streams streams) {
        double[][] centres = Gaussians.rows(streams, 1, classes, latent);
        double[][] maps = Gaussians.rows(streams, 2, 2 * dimension, latent);
        PointGenerator rule = (id, draws, features) -> {
            double[] hidden = new double[latent];
            for (int k = 0; k < latent; k++) {
                hidden[k] = separation * centres[id % classes][k] + spread * draws.nextGaussian();
            }
            for (int j = 0; j < features.length; j++) {
                features[j] = dot(maps[j], hidden) / Math.sqrt(latent);
            }
            PointGenerator.blur(features, noise, draws);
            return id % classes;
        };
        return ViewHalves.of(rule.points(streams, size, 2 * dimension, classes));
    }

    private static double dot(double[] a, double... b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
