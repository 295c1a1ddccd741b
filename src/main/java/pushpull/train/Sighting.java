package pushpull.train;

import pushpull.pair.Row;
import pushpull.pair.Witness;

/// Copies the distances and forces that a snapshot shows: those of one row and its column, or of every pair.
final class Sighting implements Witness {
    private final int focus;
    private final int count;
    private final double[] distances;
    private final double[] forces;

    private Sighting(int focus, int count, int size) {
        this.focus = focus;
        this.count = count;
        this.distances = new double[size];
        this.forces = new double[size];
    }

    /// Sees one point of a batch of `count` rows against itself.
    static Sighting of(int row, int count) {
        return new Sighting(row, count, 2 * count);
    }

    /// Sees every pair of a batch of `count` rows against itself.
    static Sighting all(int count) {
        return new Sighting(-1, count, count * count);
    }

    @Override
    public void see(Row row, double[] seen, double[] felt) {
        int anchor = row.anchor();
        if (focus < 0) {
            System.arraycopy(seen, 0, distances, anchor * count, count);
            System.arraycopy(felt, 0, forces, anchor * count, count);
            return;
        }
        if (anchor == focus) {
            System.arraycopy(seen, 0, distances, 0, count);
            System.arraycopy(felt, 0, forces, 0, count);
        }
        forces[count + anchor] = felt[focus];
    }

    /// Distances of a row to every column.
    double[] distances(int row) {
        int start = focus < 0 ? row * count : 0;
        return java.util.Arrays.copyOfRange(distances, start, start + count);
    }

    /// d(sum of shares)/d(distance) between a row and every other, met from both ends.
    double[] forces(int row) {
        double[] both = new double[count];
        for (int other = 0; other < count; other++) {
            both[other] = focus < 0
                    ? forces[row * count + other] + forces[other * count + row]
                    : forces[other] + forces[count + other];
        }
        return both;
    }
}
