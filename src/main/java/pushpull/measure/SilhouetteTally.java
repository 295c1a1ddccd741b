package pushpull.measure;

import java.util.List;
import java.util.stream.IntStream;
import pushpull.statistics.LabelledPoints;

/// The silhouette of each point, from the sums of its distances to every class.
final class SilhouetteTally implements PairwiseTally {
    private final boolean defined;
    private final int[] classes;
    private final int[] sizes;
    private final int[][] members;
    private final double[] values;

    SilhouetteTally(LabelledPoints sample) {
        defined = Silhouette.isDefined(sample);
        classes = sample.classIndices();
        sizes = Silhouette.sizes(classes, sample.classes().length);
        members = new int[sizes.length][];
        for (int c = 0; c < sizes.length; c++) {
            members[c] = new int[sizes[c]];
        }
        int[] next = new int[sizes.length];
        IntStream.range(0, classes.length).forEach(i -> members[classes[i]][next[classes[i]]++] = i);
        values = new double[classes.length];
    }

    /// The silhouette of every point that was added.
    double[] values() {
        return values;
    }

    @Override
    public void add(QueryDistances query) {
        addAll(List.of(query));
    }

    /// Adds a few points side by side, since each sum waits for itself alone.
    @Override
    public void addAll(List<QueryDistances> queries) {
        if (!defined) {
            return;
        }
        double[][] sums = new double[queries.size()][sizes.length];
        int fours = queries.size() / 4 * 4;
        for (int c = 0; c < sizes.length; c++) {
            for (int q = 0; q < fours; q += 4) {
                addFour(queries, q, c, sums);
            }
            for (int q = fours; q < sums.length; q++) {
                sums[q][c] = sum(queries.get(q).distances(), members[c]);
            }
        }
        for (int q = 0; q < sums.length; q++) {
            int index = queries.get(q).index();
            int own = classes[index];
            values[index] = sizes[own] < 2 ? 0 : value(sums[q], own);
        }
    }

    private void addFour(List<QueryDistances> queries, int first, int c, double[][] sums) {
        double[] a = queries.get(first).distances();
        double[] b = queries.get(first + 1).distances();
        double[] d = queries.get(first + 2).distances();
        double[] e = queries.get(first + 3).distances();
        double sumA = 0;
        double sumB = 0;
        double sumD = 0;
        double sumE = 0;
        for (int j : members[c]) {
            sumA += a[j];
            sumB += b[j];
            sumD += d[j];
            sumE += e[j];
        }
        sums[first][c] = sumA;
        sums[first + 1][c] = sumB;
        sums[first + 2][c] = sumD;
        sums[first + 3][c] = sumE;
    }

    private static double sum(double[] distances, int... indices) {
        double sum = 0;
        for (int j : indices) {
            sum += distances[j];
        }
        return sum;
    }

    private double value(double[] sums, int own) {
        double a = sums[own] / (sizes[own] - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sizes.length; c++) {
            b = c == own ? b : Math.min(b, sums[c] / sizes[c]);
        }
        double larger = Math.max(a, b);
        return larger > 0 && larger < Double.POSITIVE_INFINITY ? (b - a) / larger : 0;
    }

    @Override
    public double value() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return defined ? sum / values.length : Double.NaN;
    }
}
