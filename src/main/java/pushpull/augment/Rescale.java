package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// A random factor on all coordinates together, the exponential of a Gaussian number.
///
/// @param strength the standard deviation of the factor's logarithm
public record Rescale(
        @Knob(value = "0.2", min = 0, max = 10, high = 2) double strength) implements Augmentation {
    @Override
    public void apply(double[] features, @Nullable ImageShape image, Draws draws) {
        double factor = StrictMath.exp(strength * draws.nextGaussian());
        for (int i = 0; i < features.length; i++) {
            features[i] *= factor;
        }
    }
}
