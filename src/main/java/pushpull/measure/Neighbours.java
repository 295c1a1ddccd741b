package pushpull.measure;

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
    public Ranking ranking(int query, int label, int[] galleryLabels) {
        boolean[] hits = new boolean[order[query].length];
        for (int rank = 0; rank < hits.length; rank++) {
            hits[rank] = galleryLabels[order[query][rank]] == label;
        }
        return new Ranking(hits, distances[query]);
    }

    private void rank(int query, double[] line, int self) {
        int count = self < 0 ? line.length : line.length - 1;
        int[] ranked = new int[count];
        for (int j = 0, at = 0; j < line.length; j++) {
            if (j != self) {
                ranked[at++] = j;
            }
        }
        sort(ranked, line, new int[count], 0, count);
        double[] sorted = new double[count];
        for (int rank = 0; rank < count; rank++) {
            sorted[rank] = line[ranked[rank]];
        }
        order[query] = ranked;
        distances[query] = sorted;
    }

    /// A stable merge sort of indices by their keys.
    private static void sort(int[] indices, double[] keys, int[] spare, int from, int to) {
        if (to - from < 12) {
            insert(indices, keys, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(indices, keys, spare, from, middle);
        sort(indices, keys, spare, middle, to);
        System.arraycopy(indices, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            boolean takeRight = right < to && keys[indices[right]] < keys[spare[left]];
            indices[at] = takeRight ? indices[right++] : spare[left++];
        }
    }

    private static void insert(int[] indices, double[] keys, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moved = indices[i];
            int at = i;
            for (; at > from && keys[indices[at - 1]] > keys[moved]; at--) {
                indices[at] = indices[at - 1];
            }
            indices[at] = moved;
        }
    }
}
