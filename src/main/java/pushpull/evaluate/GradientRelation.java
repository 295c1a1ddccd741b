package pushpull.evaluate;

import java.util.List;
import pushpull.tensor.Matrix;

/// How a gradient stands to another of the same points.
///
/// @param cosine of the angle between the two; NaN if either is 0
/// @param length of the gradient divided by the length of the other; NaN if the other is 0
public record GradientRelation(double cosine, double length) {
    /// Directions that differ by less are the same: about 0.2 degrees.
    private static final double SAME_DIRECTION = 1 - 5e-6;

    private static final double SAME_LENGTH = 5e-4;

    /// A gradient against another, both a matrix for each view.
    public static GradientRelation of(List<Matrix> other, List<Matrix> gradient) {
        double ours = norm(gradient);
        double theirs = norm(other);
        double dot = 0;
        for (int view = 0; view < gradient.size(); view++) {
            dot += dot(gradient.get(view), other.get(view));
        }
        double cosine = Math.clamp(dot / (ours * theirs), -1, 1);
        return new GradientRelation(cosine, theirs == 0 ? Double.NaN : ours / theirs);
    }

    /// Whether both point the same way, so that a rate makes up for the rest.
    public boolean isParallel() {
        return cosine > SAME_DIRECTION;
    }

    /// Whether both are the same but for rounding and terms that hardly matter.
    public boolean isSame() {
        return isParallel() && Math.abs(length - 1) < SAME_LENGTH;
    }

    /// The angle in degrees; NaN if either gradient is 0.
    public double angle() {
        return Math.toDegrees(Math.acos(cosine));
    }

    /// Norms are taken of the largest coordinate first, so that none over- or underflows.
    private static double norm(List<Matrix> views) {
        double largest = 0;
        for (Matrix view : views) {
            for (double value : view.toArray()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (Matrix view : views) {
            for (double value : view.toArray()) {
                sum += value / largest * (value / largest);
            }
        }
        return largest * Math.sqrt(sum);
    }

    private static double dot(Matrix a, Matrix b) {
        double[] first = a.toArray();
        double[] second = b.toArray();
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }
}
