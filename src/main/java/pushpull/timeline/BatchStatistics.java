package pushpull.timeline;

import java.util.Map;
import java.util.TreeMap;
import pushpull.pair.Embeddings;

/// Statistics of a batch: how its embeddings spread about their mean, and how compact and how mixed its groups are.
final class BatchStatistics {
    /// In a larger batch, the nearest neighbours of this many evenly spaced rows are searched.
    private static final int MOST_ASKED = 128;

    private final Embeddings rows;
    private final int[] groups;
    private final double[][] covariance;
    private final double square;
    private final Map<Integer, double[]> sums = new TreeMap<>();
    private final Map<Integer, Integer> sizes = new TreeMap<>();

    /// @param groups of each row, negative for a row that belongs to no group
    BatchStatistics(Embeddings rows, int... groups) {
        this.rows = rows;
        this.groups = groups;
        int dimensions = rows.dimensions();
        double[] means = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
            means[k] = sum(rows.coordinates()[k], rows.count()) / rows.count();
        }
        covariance = new double[dimensions][dimensions];
        double squares = 0;
        for (int k = 0; k < dimensions; k++) {
            for (int l = 0; l <= k; l++) {
                covariance[k][l] = covariance(rows, k, l, means[k], means[l]);
                covariance[l][k] = covariance[k][l];
            }
            squares += covariance[k][k] + means[k] * means[k];
        }
        square = squares;
        count();
    }

    private void count() {
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                double[] sum = sums.computeIfAbsent(groups[i], _ -> new double[rows.dimensions()]);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += rows.coordinates()[k][i];
                }
                sizes.merge(groups[i], 1, Integer::sum);
            }
        }
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static double covariance(Embeddings rows, int k, int l, double meanK, double meanL) {
        double sum = 0;
        for (int i = 0; i < rows.count(); i++) {
            sum += (rows.coordinates()[k][i] - meanK) * (rows.coordinates()[l][i] - meanL);
        }
        return sum / rows.count();
    }

    /// The mean square distance from the mean.
    double variance() {
        double trace = 0;
        for (int k = 0; k < covariance.length; k++) {
            trace += covariance[k][k];
        }
        return trace;
    }

    /// The root mean square distance from the origin.
    double length() {
        return Math.sqrt(square);
    }

    /// The participation ratio (tr C)^2 / tr C^2, between 1 and the number of dimensions; NaN if all points coincide.
    double directions() {
        double squares = 0;
        for (double[] row : covariance) {
            for (double value : row) {
                squares += value * value;
            }
        }
        return variance() * variance() / squares;
    }

    private boolean hasPartner(int row) {
        return sizes.getOrDefault(groups[row], 0) > 1;
    }

    /// How many groups have two or more members.
    int groups() {
        return (int) sizes.values().stream().filter(size -> size > 1).count();
    }

    /// The root mean square distance of members of such groups from the mean of their group.
    double within() {
        double squares = 0;
        int counted = 0;
        for (int i = 0; i < groups.length; i++) {
            if (hasPartner(i)) {
                double[] sum = sums.getOrDefault(groups[i], new double[0]);
                for (int k = 0; k < sum.length; k++) {
                    double off = rows.coordinates()[k][i] - sum[k] / sizes.getOrDefault(groups[i], 1);
                    squares += off * off;
                }
                counted++;
            }
        }
        return Math.sqrt(squares / counted);
    }

    /// The share of members of such groups whose nearest neighbour is of another group.
    double mixed() {
        int stride = Math.max(1, groups.length / MOST_ASKED);
        int asked = 0;
        int mixed = 0;
        for (int i = 0; i < groups.length; i += stride) {
            if (hasPartner(i)) {
                asked++;
                mixed += groups[nearest(i)] == groups[i] ? 0 : 1;
            }
        }
        return (double) mixed / asked;
    }

    private int nearest(int row) {
        int nearest = row;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < groups.length; j++) {
            double square = 0;
            for (double[] coordinate : rows.coordinates()) {
                double off = coordinate[j] - coordinate[row];
                square += off * off;
            }
            if (j != row && square < least) {
                least = square;
                nearest = j;
            }
        }
        return nearest;
    }
}
