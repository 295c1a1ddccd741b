package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Vectors;

/// The candidates of an anchor on one side, same or different: their distances, and the forces a loss writes.
///
/// Lists are runs of neighbouring columns as long as nobody picked from them, so that a batch sorted by class is read
/// and written in a few block moves.
public final class Side {
    private int count;
    private int runs;
    private int[] from = new int[4];
    private int[] to = new int[4];
    private int[] index = new int[0];
    private boolean indexed;
    private double[] distance = new double[0];
    private double[] force = new double[0];

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
        return force;
    }

    public double distance(int k) {
        return distance[k];
    }

    /// The distance of the nearest candidate, infinite where there is none.
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
    }

    /// Lists the columns `first … last-1` behind what is listed.
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
        Arrays.fill(force, 0, kept, 0);
        count = kept;
        runs = 0;
        indexed = true;
    }

    /// Reads the distances of the listed columns from the anchor's whole row and clears the forces.
    void gather(double[] row) {
        distance = grown(distance, count);
        force = grown(force, count);
        int k = 0;
        for (int r = 0; r < runs; r++) {
            int length = to[r] - from[r];
            System.arraycopy(row, from[r], distance, k, length);
            k += length;
        }
        Arrays.fill(force, 0, count, 0);
    }

    /// Adds the forces to the anchor's whole row, or writes them where each listed column appears once.
    void scatter(double[] row) {
        int k = 0;
        for (int r = 0; r < runs; r++) {
            int length = to[r] - from[r];
            System.arraycopy(force, k, row, from[r], length);
            k += length;
        }
        if (runs == 0) {
            for (; k < count; k++) {
                row[index[k]] += force[k];
            }
        }
    }

    private static int[] grown(int[] array, int length) {
        return array.length >= length ? array : new int[length + length / 4];
    }

    private static double[] grown(double[] array, int length) {
        return array.length >= length ? array : new double[length + length / 4];
    }
}
