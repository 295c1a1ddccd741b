package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.data.PointGenerator;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// Gaussian noise on every coordinate.
///
/// @param strength its standard deviation
public record Jitter(
        @Knob(value = "0.15", min = 0, max = 100, high = 2) double strength) implements Augmentation {
    @Override
    public void apply(double[] features, @Nullable ImageShape image, Draws draws) {
        PointGenerator.blur(features, strength, draws);
    }
}
