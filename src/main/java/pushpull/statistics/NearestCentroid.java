package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Matrix;

/// A classifier that knows one prototype of each class, the mean of its points, and decides for the nearest.
///
/// Snell, Swersky and Zemel, "Prototypical networks for few-shot learning", NeurIPS 2017.
///
/// @param classes ascending
/// @param centroids one class a row
public record NearestCentroid(int[] classes, Matrix centroids) {
    /// The mean of the points of each class.
    public static NearestCentroid fit(LabelledPoints sample) {
        int[] classes = sample.classes();
        int[] indices = sample.classIndices();
        int[] sizes = new int[classes.length];
        double[][] means = new double[classes.length][sample.points().columns()];
        for (int i = 0; i < indices.length; i++) {
            sizes[indices[i]]++;
            for (int k = 0; k < sample.points().columns(); k++) {
                means[indices[i]][k] += sample.points().get(i, k);
            }
        }
        for (int c = 0; c < sizes.length; c++) {
            for (int k = 0; k < means[c].length; k++) {
                means[c][k] /= sizes[c];
            }
        }
        return new NearestCentroid(
                classes, Geometry.matrix(means, sample.points().columns()));
    }

    /// The same with centroids of unit length, for points of unit length: the nearest has the greatest cosine.
    public NearestCentroid onSphere() {
        return new NearestCentroid(classes, Geometry.unit(centroids));
    }

    /// The class of the nearest centroid of every point, the smallest of equals.
    public int[] predict(Matrix points) {
        double[][] centres = Geometry.rows(centroids);
        return Arrays.stream(Geometry.rows(points))
                .mapToInt(row -> classes[nearest(row, centres)])
                .toArray();
    }

    private static int nearest(double[] row, double[][] centres) {
        if (centres.length == 0) {
            throw new IllegalArgumentException("no class has points");
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double distance = Geometry.squaredDistance(row, centres[c]);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }
}
