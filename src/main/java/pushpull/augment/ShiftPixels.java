package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.ImageShape;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// Moves an image by up to `pixels` down or up and right or left, leaving empty paper; leaves other points alone.
public record ShiftPixels(
        @Knob(value = "1", min = 0, max = 7, high = 3) int pixels) implements Augmentation {
    @Override
    public void apply(double[] features, @Nullable ImageShape image, Draws draws) {
        int down = shift(draws);
        int right = shift(draws);
        if (image == null) {
            return;
        }
        double[] before = features.clone();
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < image.columns(); column++) {
                boolean inside = in(row - down, image.rows()) && in(column - right, image.columns());
                int source = (row - down) * image.columns() + column - right;
                features[row * image.columns() + column] = inside ? before[source] : 0;
            }
        }
    }

    private int shift(Draws draws) {
        return (int) Math.floor(draws.nextDouble() * (2 * pixels + 1)) - pixels;
    }

    private static boolean in(int place, int size) {
        return place >= 0 && place < size;
    }
}
