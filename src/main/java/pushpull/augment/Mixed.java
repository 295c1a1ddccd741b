package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// Several distortions in this order: shift, rotation, scaling, jitter, dropped coordinates.
///
/// @param strength a factor on all of them but the shift
public record Mixed(
        @Knob(value = "1", min = 0, max = 10, high = 3) double strength,
        @Knob(value = "0.15", min = 0, max = 100, high = 2) double jitter,

        @Knob(value = "10", min = 0, max = 360, high = 180, unit = "°")
        double degrees,

        @Knob(value = "0.1", min = 0, max = 10, high = 2) double rescale,
        @Knob(value = "0", min = 0, max = 1) double drop,
        @Knob(value = "0", min = 0, max = 7, high = 3) int pixels)
        implements Augmentation {
    @Override
    public void apply(double[] features, @Nullable ImageShape image, Draws draws) {
        new ShiftPixels(pixels).apply(features, image, draws);
        new Rotate(strength * degrees).apply(features, image, draws);
        new Rescale(strength * rescale).apply(features, image, draws);
        new Jitter(strength * jitter).apply(features, image, draws);
        new DropCoordinates(Math.min(1, strength * drop)).apply(features, image, draws);
    }
}
