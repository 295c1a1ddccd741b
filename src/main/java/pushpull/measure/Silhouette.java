package pushpull.measure;

import pushpull.tensor.Matrix;

/// Silhouette of the classes: mean of (b - a) / max(a, b), a the mean distance to the own class, b to the next nearest.
///
/// From -1 to 1; a point alone in its class counts 0. NaN unless there are at least 2 classes and fewer than points.
/// Rousseeuw, "Silhouettes", J. Comp. Appl. Math. 1987.
public record Silhouette() implements Metric {
    @Override
    public double of(Sample sample) {
        return of(sample.labelled(Part.TRAINING));
    }

    /// Of points grouped by their labels.
    public double of(Labelled sample) {
        if (!isDefined(sample)) {
            return Double.NaN;
        }
        double sum = 0;
        for (double value : samples(sample)) {
            sum += value;
        }
        return sum / sample.size();
    }

    /// The silhouette of every point.
    public static double[] samples(Labelled sample) {
        int[] classes = sample.classIndices();
        int[] sizes = sizes(classes, sample.classes().length);
        double[][] sums = distanceSums(sample.points(), classes, sizes.length);
        double[] values = new double[sample.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sizes[classes[i]] < 2 ? 0 : value(sums[i], sizes, classes[i]);
        }
        return values;
    }

    /// Whether there are enough classes, and points to fill them, for a figure about clusters.
    static boolean isDefined(Labelled sample) {
        int classes = sample.classes().length;
        return classes >= 2 && classes < sample.size();
    }

    static int[] sizes(int[] classes, int count) {
        int[] sizes = new int[count];
        for (int c : classes) {
            sizes[c]++;
        }
        return sizes;
    }

    private static double value(double[] sums, int[] sizes, int own) {
        double a = sums[own] / (sizes[own] - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sizes.length; c++) {
            b = c == own ? b : Math.min(b, sums[c] / sizes[c]);
        }
        double larger = Math.max(a, b);
        return larger > 0 && larger < Double.POSITIVE_INFINITY ? (b - a) / larger : 0;
    }

    private static double[][] distanceSums(Matrix points, int[] classes, int count) {
        double[][] rows = Geometry.rows(points);
        double[][] sums = new double[rows.length][count];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = Geometry.distance(rows[i], rows[j]);
                sums[i][classes[j]] += distance;
                sums[j][classes[i]] += distance;
            }
        }
        return sums;
    }
}
