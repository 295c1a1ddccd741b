package pushpull.train;

import java.util.Map;
import java.util.TreeMap;
import pushpull.pair.Embeddings;

/// How the groups of a batch lie: near their own means or not, apart or mixed.
final class Clusters {
    /// Of more rows, as many evenly spaced ones are asked for their nearest.
    private static final int MOST_ASKED = 128;

    private final Embeddings rows;
    private final int[] groups;
    private final Map<Integer, double[]> sums = new TreeMap<>();
    private final Map<Integer, Integer> sizes = new TreeMap<>();

    /// @param groups of each row, negative for those that are the same as nobody
    Clusters(Embeddings rows, int... groups) {
        this.rows = rows;
        this.groups = groups;
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

    private boolean hasPartner(int row) {
        return sizes.getOrDefault(groups[row], 0) > 1;
    }

    /// How many groups have two members or more.
    int count() {
        return (int) sizes.values().stream().filter(size -> size > 1).count();
    }

    /// The root mean square distance of those with a partner from the mean of their group.
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

    /// The share of those with a partner whose nearest is of another group.
    double mixed() {
        int stride = Math.max(1, groups.length / MOST_ASKED);
        int asked = 0;
        int strangers = 0;
        for (int i = 0; i < groups.length; i += stride) {
            if (hasPartner(i)) {
                asked++;
                strangers += groups[nearest(i)] == groups[i] ? 0 : 1;
            }
        }
        return (double) strangers / asked;
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
