package pushpull.lesson.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// Lengths and angles of the training points of a run as they are embedded.
///
/// @param rows the embeddings, one point a row
/// @param labels the true class of each, less than 0 if it is not known
/// @param centres the mean of each class that has points, in the order of the classes
/// @param centreOf the index of each point's own centre, -1 if it has none
record EmbeddingShape(double[][] rows, int[] labels, List<double[]> centres, int[] centreOf) {
    /// What can be asked for.
    static final Set<String> NAMES = Set.of(
            "spread",
            "classRadius",
            "centreGap",
            "sameGap",
            "differentGap",
            "leastClassAngle",
            "greatestClassAngle",
            "withinAngle",
            "leastTurn",
            "greatestTurn",
            "meanDistance",
            "distanceDeviation");

    static EmbeddingShape of(Snapshot snapshot) {
        Points points = snapshot.points();
        int[] training = points.training();
        double[][] rows = Geometry.rows(snapshot.embeddings().rows(training));
        int[] labels = IntStream.of(training).map(points::label).toArray();
        TreeMap<Integer, List<double[]>> members = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            if (labels[i] >= 0) {
                members.computeIfAbsent(labels[i], _ -> new ArrayList<>()).add(rows[i]);
            }
        }
        List<Integer> classes = List.copyOf(members.keySet());
        List<double[]> centres = members.values().stream()
                .map(own -> Geometry.mean(Matrix.ofRows(own.toArray(double[][]::new))))
                .toList();
        return new EmbeddingShape(
                rows,
                labels,
                centres,
                IntStream.of(labels).map(classes::indexOf).toArray());
    }

    /// One of [#NAMES]; NaN if there are too few points for it.
    double value(String name) {
        return switch (name) {
            case "spread" -> spread();
            case "classRadius" ->
                labelled()
                        .mapToDouble(i -> Geometry.distance(rows[i], centre(i)))
                        .max()
                        .orElse(Double.NaN);
            case "centreGap" -> centrePairs(Geometry::distance).min().orElse(Double.NaN);
            case "sameGap" -> pairs(true).max().orElse(Double.NaN);
            case "differentGap" -> pairs(false).min().orElse(Double.NaN);
            case "leastClassAngle" -> centrePairs(EmbeddingShape::angle).min().orElse(Double.NaN);
            case "greatestClassAngle" ->
                centrePairs(EmbeddingShape::angle).max().orElse(Double.NaN);
            case "withinAngle" ->
                labelled().mapToDouble(i -> angle(rows[i], centre(i))).average().orElse(Double.NaN);
            case "leastTurn" -> turns().min().orElse(Double.NaN);
            case "greatestTurn" -> turns().max().orElse(Double.NaN);
            case "meanDistance" -> distances().average().orElse(Double.NaN);
            default -> deviation();
        };
    }

    private IntStream labelled() {
        return IntStream.range(0, rows.length).filter(i -> centreOf[i] >= 0);
    }

    private double[] centre(int point) {
        return centres.get(centreOf[point]);
    }

    private double spread() {
        if (rows.length == 0) {
            return Double.NaN;
        }
        double[] mean = Geometry.mean(Matrix.ofRows(rows));
        return Math.sqrt(Arrays.stream(rows)
                .mapToDouble(row -> Geometry.squaredDistance(row, mean))
                .average()
                .orElse(Double.NaN));
    }

    /// What two places have.
    private interface Measure {
        double of(double[] one, double[] other);
    }

    private DoubleStream centrePairs(Measure measure) {
        return IntStream.range(0, centres.size()).boxed().flatMapToDouble(i -> IntStream.range(0, i)
                .mapToDouble(j -> measure.of(centres.get(i), centres.get(j))));
    }

    private DoubleStream pairs(boolean same) {
        return labelled().boxed().flatMapToDouble(i -> IntStream.range(0, i)
                .filter(j -> labels[j] >= 0 && (labels[i] == labels[j]) == same)
                .mapToDouble(j -> Geometry.distance(rows[i], rows[j])));
    }

    private DoubleStream distances() {
        return IntStream.range(0, rows.length).boxed().flatMapToDouble(i -> IntStream.range(0, i)
                .mapToDouble(j -> Geometry.distance(rows[i], rows[j])));
    }

    private double deviation() {
        double mean = distances().average().orElse(Double.NaN);
        return Math.sqrt(distances()
                .map(distance -> (distance - mean) * (distance - mean))
                .average()
                .orElse(Double.NaN));
    }

    /// The angles between neighbours on the circle; none if the points do not lie in a plane.
    private DoubleStream turns() {
        if (rows.length < 2 || rows[0].length != 2) {
            return DoubleStream.empty();
        }
        double[] at = Arrays.stream(rows)
                .mapToDouble(row -> Math.toDegrees(Math.atan2(row[1], row[0])))
                .sorted()
                .toArray();
        return IntStream.range(0, at.length)
                .mapToDouble(i -> i + 1 < at.length ? at[i + 1] - at[i] : at[0] + 360 - at[i]);
    }

    private static double angle(double[] one, double[] other) {
        double cosine = Geometry.dot(one, other) / Math.max(Norms.SMALLEST, Norms.of(one) * Norms.of(other));
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }
}
