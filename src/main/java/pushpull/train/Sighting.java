package pushpull.train;

import java.util.List;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Pairing;
import pushpull.pair.Role;
import pushpull.pair.Witness;

/// Copies the forces that a snapshot shows, those of one row of the batch or of every pair, and measures distances.
///
/// Only pairs of the batch are seen: forces from proxies, queues and targets, and those on predictions, are not forces
/// between two points. They are in the net force.
final class Sighting {
    private final int focus;
    private final int count;
    private final Embeddings seen;
    private final Distance distance;
    private final double[] asAnchor;
    private final double[] asColumn;

    /// @param focus the row that is looked at, negative for every pair
    /// @param batch all rows
    Sighting(int focus, Embeddings batch, Distance distance) {
        this.focus = focus;
        this.count = batch.count();
        this.seen = new Cast(distance.isOnSphere()).with(Role.EMBEDDINGS, batch).seen(Role.EMBEDDINGS);
        this.distance = distance;
        int size = focus < 0 ? count * count : count;
        this.asAnchor = new double[size];
        this.asColumn = new double[focus < 0 ? 0 : count];
    }

    /// Sees a comparison of the batch with itself, or of its views with each other; of others nothing.
    Witness of(Pairing pairing) {
        List<Role> columns = pairing.columns();
        int rows = start(pairing.rows());
        int others = start(columns.getFirst());
        if (rows < 0 || others < 0) {
            return Witness.NONE;
        }
        int length = columns.getFirst() == Role.EMBEDDINGS ? count : count / 2;
        return (row, distances, forces) -> see(rows + row.anchor(), others, length, forces, pairing.weight());
    }

    private int start(Role role) {
        return switch (role) {
            case EMBEDDINGS, FIRST -> 0;
            case SECOND -> count / 2;
            default -> -1;
        };
    }

    private void see(int anchor, int start, int length, double[] forces, double weight) {
        if (focus < 0 || anchor == focus) {
            int place = focus < 0 ? anchor * count : 0;
            for (int j = 0; j < length; j++) {
                asAnchor[place + start + j] += weight * forces[j];
            }
        }
        if (focus >= start && focus < start + length) {
            asColumn[anchor] += weight * forces[focus - start];
        }
    }

    /// Distances of a row to every row.
    double[] distances(int row) {
        double[] point = new double[seen.dimensions()];
        for (int k = 0; k < point.length; k++) {
            point[k] = seen.coordinates()[k][row];
        }
        double[] distances = new double[count];
        distance.measure(point, seen, distances);
        return distances;
    }

    /// d(sum of shares)/d(distance) between a row and every other, met from both ends.
    double[] forces(int row) {
        double[] both = new double[count];
        for (int other = 0; other < count; other++) {
            both[other] = focus < 0
                    ? asAnchor[row * count + other] + asAnchor[other * count + row]
                    : asAnchor[other] + asColumn[other];
        }
        return both;
    }
}
