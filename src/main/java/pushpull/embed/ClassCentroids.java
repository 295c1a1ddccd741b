package pushpull.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.statistics.DistanceSoftmax;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestCentroid;
import pushpull.tensor.Matrix;

/// Where the classes lie among embeddings, and how sure the nearest of them is.
///
/// @param names of the classes, one for each centroid
/// @param centroids one a row; of unit length where points are compared by their directions
/// @param byDirection whether points are compared by cosine, or by Euclidean distance
/// @param sharpness of the probabilities
/// @param calibration what the probabilities were fitted to
public record ClassCentroids(
        List<String> names, Matrix centroids, boolean byDirection, double sharpness, Calibration calibration) {
    /// What probabilities were fitted to.
    ///
    /// @param points how many points
    /// @param heldOut whether they were kept out of the centroids; if not, each was compared with the centroid of
    /// the others of its class
    public record Calibration(int points, boolean heldOut) {}

    /// The nearest class of a point.
    ///
    /// @param index of the class
    /// @param distance to its centroid: Euclidean, or 1 minus the cosine
    /// @param probability that the point is of this class, if it is of any of them
    public record Nearest(int index, double distance, double probability) {}

    private static final int MOST_CALIBRATED = 2000;

    public ClassCentroids {
        names = List.copyOf(names);
    }

    /// The centroids of the training points, with probabilities fitted to the held-out ones if there are any.
    ///
    /// @param embeddings one a row
    /// @param labels below 0 if there is none
    /// @param names of the classes that labels count
    public static ClassCentroids of(
            Matrix embeddings, int[] labels, boolean[] heldOut, List<String> names, boolean byDirection) {
        Matrix placed = byDirection ? Geometry.unit(embeddings) : embeddings;
        LabelledPoints training = chosen(placed, labels, heldOut, false);
        NearestCentroid fitted = NearestCentroid.fit(training);
        NearestCentroid nearest = byDirection ? fitted.onSphere() : fitted;
        LabelledPoints asked = few(known(chosen(placed, labels, heldOut, true), training.classes()));
        boolean apart = !asked.isEmpty();
        LabelledPoints judged = apart ? asked : few(training);
        int[] own = IntStream.of(judged.labels())
                .map(label -> Arrays.binarySearch(nearest.classes(), label))
                .toArray();
        List<double[]> squares = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            double[] row = squares(judged.points().row(i), nearest.centroids());
            row[own[i]] = apart ? row[own[i]] : row[own[i]] * withoutItself(training, judged.labels()[i]);
            squares.add(row);
        }
        double sharpness =
                DistanceSoftmax.fit(squares.toArray(double[][]::new), own).sharpness();
        List<String> found =
                IntStream.of(nearest.classes()).mapToObj(names::get).toList();
        return new ClassCentroids(
                found, nearest.centroids(), byDirection, sharpness, new Calibration(own.length, apart));
    }

    private static LabelledPoints chosen(Matrix points, int[] labels, boolean[] heldOut, boolean wanted) {
        int[] indices = IntStream.range(0, labels.length)
                .filter(i -> labels[i] >= 0 && heldOut[i] == wanted)
                .toArray();
        return new LabelledPoints(points, labels).chosen(indices);
    }

    private static LabelledPoints known(LabelledPoints points, int... classes) {
        return points.chosen(IntStream.range(0, points.size())
                .filter(i -> Arrays.binarySearch(classes, points.labels()[i]) >= 0)
                .toArray());
    }

    /// So many that one number can be fitted, spread evenly over the points.
    private static LabelledPoints few(LabelledPoints points) {
        int count = Math.min(points.size(), MOST_CALIBRATED);
        return points.chosen(IntStream.range(0, count)
                .map(i -> (int) ((long) i * points.size() / count))
                .toArray());
    }

    /// By how much the squared distance to the mean of a class grows if a point has no part in the mean.
    private static double withoutItself(LabelledPoints training, int label) {
        double size =
                IntStream.of(training.labels()).filter(other -> other == label).count();
        return size > 1 ? size * size / ((size - 1) * (size - 1)) : 1;
    }

    private static double[] squares(double[] point, Matrix centroids) {
        double[] squares = new double[centroids.rows()];
        for (int c = 0; c < squares.length; c++) {
            squares[c] = Geometry.squaredDistance(point, centroids.row(c));
        }
        return squares;
    }

    /// The nearest class of each embedding.
    public List<Nearest> nearest(Matrix embeddings) {
        Matrix placed = byDirection ? Geometry.unit(embeddings) : embeddings;
        return IntStream.range(0, placed.rows())
                .mapToObj(i -> nearest(placed.row(i)))
                .toList();
    }

    private Nearest nearest(double[] point) {
        double[] squares = squares(point, centroids);
        int best = 0;
        for (int c = 1; c < squares.length; c++) {
            best = squares[c] < squares[best] ? c : best;
        }
        double distance = byDirection ? squares[best] / 2 : Math.sqrt(squares[best]);
        return new Nearest(best, distance, new DistanceSoftmax(sharpness).probabilities(squares)[best]);
    }
}
