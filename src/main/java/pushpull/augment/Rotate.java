package pushpull.augment;

import org.jspecify.annotations.Nullable;
import pushpull.data.Circle;
import pushpull.data.ImageShape;
import pushpull.data.PointGenerator;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// A turn about the origin in a random plane by a Gaussian angle; one coordinate alone stays as it is.
///
/// @param degrees the standard deviation of the angle
public record Rotate(
        @Knob(value = "15", min = 0, max = 360, high = 180, unit = "°")
        double degrees) implements Augmentation {
    @Override
    public void apply(double[] features, @Nullable ImageShape image, Draws draws) {
        double angle = StrictMath.toRadians(degrees * draws.nextGaussian());
        double[] first = direction(features.length, draws);
        double[] second = direction(features.length, draws);
        add(second, -dot(first, second), first);
        double length = Math.sqrt(dot(second, second));
        if (features.length < 2 || length == 0) {
            return;
        }
        add(second, 1 / length - 1, second.clone());
        double x = dot(features, first);
        double y = dot(features, second);
        add(features, Circle.x(x, angle) - Circle.y(y, angle) - x, first);
        add(features, Circle.y(x, angle) + Circle.x(y, angle) - y, second);
    }

    private static double[] direction(int dimensions, Draws draws) {
        double[] direction = new double[dimensions];
        PointGenerator.blur(direction, 1, draws);
        double length = Math.sqrt(dot(direction, direction));
        add(direction, 1 / length - 1, direction.clone());
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] target, double factor, double[] other) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * other[i];
        }
    }
}
