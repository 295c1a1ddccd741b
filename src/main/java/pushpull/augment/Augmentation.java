package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.random.Draws;
import pushpull.settings.Family;

/// A family of distortions that make views of a point.
///
/// How many numbers a member draws depends on no strength, so that a view moves continuously with it.
public sealed interface Augmentation extends Family
        permits Jitter, Rotate, Rescale, DropCoordinates, ShiftPixels, Mixed {
    /// Distorts the features of one point in place.
    ///
    /// @param image the shape of the image that the features are, null if they are none
    void apply(double[] features, @Nullable ImageShape image, Draws draws);
}
