package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.ColumnRange;
import pushpull.tensor.Tile;
import pushpull.tensor.Vectors;

/// The candidates of an anchor on one side, same or different: their distances, and the forces a loss writes.
///
/// Lists are runs of neighbouring columns until a miner picks from them, so that a batch sorted by class is read
/// and written in a few block moves.
public final class CandidateList {
    /// Shorter runs on average are not worth a loop each.
    private static final int LONG_RUN = 8;

    private int count;
    private int runs;
    private int[] from = new int[4];
    private int[] to = new int[4];
    private int[] index = new int[0];
    private boolean indexed;
    private double[] distance = new double[0];
    private double[] force = new double[0];
    private boolean written;
    private double weight = 1;

    /// How many candidates there are.
    public int count() {
        return count;
    }

    /// Distances of the candidates to the anchor, `0 … count-1`; smaller is nearer.
    public double[] distances() {
        return distance;
    }

    /// Where a loss writes d(share)/d(distance) of each candidate; all zero before it does.
    public double[] forces() {
        if (!written) {
            Arrays.fill(force, 0, count, 0);
            written = true;
        }
        return force;
    }

    /// Where a loss that leaves no candidate out writes d(share)/d(distance): there is anything before it does.
    public double[] everyForce() {
        written = true;
        return force;
    }

    /// Multiplies all forces, once the loss has written them.
    public void weigh(double factor) {
        weight *= factor;
    }

    /// The sum of force times distance over all candidates.
    public double virial() {
        return weight * Vectors.dot(forces(), distance, count);
    }

    public double distance(int k) {
        return distance[k];
    }

    /// The distance of the nearest candidate, infinite if there is none.
    public double nearest() {
        return count == 0 ? Double.POSITIVE_INFINITY : Vectors.min(distance, count);
    }

    /// The column of candidate `k` in the comparison.
    public int column(int k) {
        return columns()[k];
    }

    /// The columns of all candidates; valid up to `count`.
    public int[] columns() {
        if (!indexed) {
            index = grown(index, count);
            int k = 0;
            for (int r = 0; r < runs; r++) {
                for (int j = from[r]; j < to[r]; j++) {
                    index[k++] = j;
                }
            }
            indexed = true;
        }
        return index;
    }

    public void clear() {
        count = 0;
        runs = 0;
        indexed = false;
        written = false;
        weight = 1;
    }

    /// Lists the columns `first … last-1` after what is listed.
    public void addRun(int first, int last) {
        if (first >= last) {
            return;
        }
        if (runs > 0 && to[runs - 1] == first && !indexed) {
            to[runs - 1] = last;
        } else {
            if (runs == from.length) {
                from = Arrays.copyOf(from, 2 * runs);
                to = Arrays.copyOf(to, 2 * runs);
            }
            from[runs] = first;
            to[runs++] = last;
        }
        indexed = false;
        count += last - first;
    }

    /// Keeps the candidates at the given places, in that order; a place may be named more than once.
    public void keep(int[] places, int kept) {
        int[] columns = columns();
        int[] chosen = new int[kept];
        double[] near = new double[kept];
        for (int k = 0; k < kept; k++) {
            chosen[k] = columns[places[k]];
            near[k] = distance[places[k]];
        }
        index = chosen;
        distance = near;
        force = grown(force, kept);
        written = false;
        count = kept;
        runs = 0;
        indexed = true;
    }

    /// Takes the columns before `first` off the list, which is ascending.
    void dropBefore(int first) {
        int kept = 0;
        count = 0;
        for (int r = 0; r < runs; r++) {
            if (to[r] > first) {
                from[kept] = Math.max(from[r], first);
                to[kept] = to[r];
                count += to[kept] - from[kept];
                kept++;
            }
        }
        runs = kept;
    }

    /// Whether the columns lie together in runs long enough to be worked on run by run.
    boolean isInRuns() {
        return !indexed && runs * LONG_RUN <= count + LONG_RUN;
    }

    /// Measures the distances of the listed columns from a point, run by run.
    void measure(Distance metric, double[] point, Embeddings columns) {
        makeRoom();
        int k = 0;
        for (int r = 0; r < runs; r++) {
            metric.measure(point, columns, new ColumnRange(from[r], to[r], k), distance);
            k += to[r] - from[r];
        }
    }

    /// Reads the distances of the listed columns from the anchor's whole row.
    void gather(double[] row) {
        makeRoom();
        int k = 0;
        for (int r = 0; r < runs; r++) {
            int length = to[r] - from[r];
            System.arraycopy(row, from[r], distance, k, length);
            k += length;
        }
    }

    private void makeRoom() {
        distance = grown(distance, count);
        force = grown(force, count);
    }

    /// Lays the coefficients of the chain rule into a row of the tile, run by run; the forces are used up.
    void spread(Tile tile, int row, Distance metric) {
        double factor = weight * metric.chain(distance, forces(), count);
        int k = 0;
        for (int r = 0; r < runs; r++) {
            tile.spread(row, force, factor, new ColumnRange(from[r], to[r], k));
            k += to[r] - from[r];
        }
    }

    /// Adds the coefficients of the chain rule to an anchor's whole row; the forces are used up.
    void scatterChain(double[] row, Distance metric) {
        add(row, weight * metric.chain(distance, forces(), count));
    }

    /// Adds the forces to the anchor's whole row.
    void scatter(double[] row) {
        forces();
        add(row, weight);
    }

    private void add(double[] row, double factor) {
        int[] columns = columns();
        for (int k = 0; k < count; k++) {
            row[columns[k]] += factor * force[k];
        }
    }

    private static int[] grown(int[] array, int length) {
        return array.length >= length ? array : new int[length + length / 4];
    }

    private static double[] grown(double[] array, int length) {
        return array.length >= length ? array : new double[length + length / 4];
    }
}
