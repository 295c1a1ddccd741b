package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// Each coordinate becomes 0 with the same probability.
public record DropCoordinates(
        @Knob(value = "0.2", min = 0, max = 1) double share) implements Augmentation {
    @Override
    public void apply(double[] features, @Nullable ImageShape image, Draws draws) {
        for (int i = 0; i < features.length; i++) {
            features[i] = draws.nextDouble() < share ? 0 : features[i];
        }
    }
}
