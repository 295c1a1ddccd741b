package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Matrix;

/// For each query the gallery from the nearest to the furthest, by Euclidean distance; ties in the order of the index.
public final class Neighbours {
    private final int[][] order;
    private final double[][] distances;

    private Neighbours(int queries) {
        this.order = new int[queries][];
        this.distances = new double[queries][];
    }

    /// Every point among the others: itself is left out by its index, not by its distance.
    public static Neighbours within(Matrix points) {
        double[][] rows = Geometry.rows(points);
        int n = rows.length;
        Neighbours neighbours = new Neighbours(n);
        double[][] all = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                all[i][j] = Geometry.distance(rows[i], rows[j]);
                all[j][i] = all[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            neighbours.rank(i, all[i], i);
        }
        return neighbours;
    }

    /// Every query among the points of a gallery.
    public static Neighbours among(Matrix queries, Matrix gallery) {
        double[][] asked = Geometry.rows(queries);
        double[][] rows = Geometry.rows(gallery);
        Neighbours neighbours = new Neighbours(asked.length);
        for (int i = 0; i < asked.length; i++) {
            double[] line = new double[rows.length];
            for (int j = 0; j < rows.length; j++) {
                line[j] = Geometry.distance(asked[i], rows[j]);
            }
            neighbours.rank(i, line, -1);
        }
        return neighbours;
    }

    public int queries() {
        return order.length;
    }

    /// How many neighbours each query has.
    public int count() {
        return order.length == 0 ? 0 : order[0].length;
    }

    /// The index in the gallery of a query's neighbour; rank 0 is the nearest.
    public int neighbour(int query, int rank) {
        return order[query][rank];
    }

    /// The indices of a query's neighbours, nearest first.
    public int[] order(int query) {
        return order[query].clone();
    }

    /// Which neighbours of a query are of its class, nearest first.
    public RankedNeighbours ranking(int query, int label, int[] galleryLabels) {
        boolean[] hits = new boolean[order[query].length];
        for (int rank = 0; rank < hits.length; rank++) {
            hits[rank] = galleryLabels[order[query][rank]] == label;
        }
        return RankedNeighbours.of(hits, distances[query]);
    }

    private void rank(int query, double[] line, int self) {
        long low = Long.highestOneBit(Math.max(1, line.length)) * 2 - 1;
        long[] keys = new long[self < 0 ? line.length : line.length - 1];
        for (int j = 0, at = 0; j < line.length; j++) {
            if (j != self) {
                keys[at++] = Double.doubleToRawLongBits(line[j]) & ~low | j;
            }
        }
        Arrays.sort(keys);
        int[] ranked = new int[keys.length];
        double[] sorted = new double[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            insert(ranked, sorted, rank, (int) (keys[rank] & low), line);
        }
        order[query] = ranked;
        distances[query] = sorted;
    }

    /// Puts the next index after those that are not further; keys that lack the last bits are nearly in order already.
    private static void insert(int[] ranked, double[] sorted, int rank, int index, double[] line) {
        int at = rank;
        for (; at > 0 && isBehind(sorted[at - 1], ranked[at - 1], line[index], index); at--) {
            ranked[at] = ranked[at - 1];
            sorted[at] = sorted[at - 1];
        }
        ranked[at] = index;
        sorted[at] = line[index];
    }

    private static boolean isBehind(double distance, int index, double otherDistance, int other) {
        return distance > otherDistance || distance == otherDistance && index > other;
    }
}
