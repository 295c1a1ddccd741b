package pushpull.observe.force;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import pushpull.pair.ComparisonResult;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.CrossForces;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.train.RoleEmbeddings;

/// Records the pair forces that a snapshot shows, of one row of the batch or of every pair, and measures distances.
///
/// Only forces between two points of the batch are recorded. Forces from proxies, queues and targets, and those on
/// predictions, are part of the net force only.
public final class PairForceRecorder {
    private final int focus;
    private final int count;
    private final Embeddings seen;
    private final Distance distance;
    private final List<Part> parts = new ArrayList<>();

    /// The forces of one comparison on a row as the anchor, and as a column; by row, the forces between candidates.
    private record Part(double weight, double[] asAnchor, double[] asColumn, Map<Integer, CrossForces> across) {
        /// Rows come from several threads and are summed in order.
        Part(double weight, double[] asAnchor, double[] asColumn) {
            this(weight, asAnchor, asColumn, new ConcurrentSkipListMap<>());
        }
    }

    /// @param focus the row to record, negative for every pair
    /// @param batch all rows
    public PairForceRecorder(int focus, Embeddings batch, Distance distance) {
        this.focus = focus;
        this.count = batch.count();
        this.seen = new RoleEmbeddings(distance).with(Role.EMBEDDINGS, batch).seen(Role.EMBEDDINGS);
        this.distance = distance;
    }

    /// Whether it records the forces of every pair, and not of one row only.
    public boolean hasAllPairs() {
        return focus < 0;
    }

    /// Observes a comparison of the batch with itself or of its views with each other; ignores others.
    public RowObserver of(ComparisonSpec pairing) {
        Part part = new Part(
                pairing.weight(), new double[focus < 0 ? count * count : count], new double[focus < 0 ? 0 : count]);
        parts.add(part);
        List<Role> columns = pairing.columns();
        int rows = start(pairing.rows(), count);
        int others = start(columns.getFirst(), count);
        if (rows < 0 || others < 0) {
            return RowObserver.NONE;
        }
        int length = columns.getFirst() == Role.EMBEDDINGS ? count : count / 2;
        return (row, distances, forces) -> {
            record(part, rows + row.anchor(), others, Arrays.copyOf(forces, length));
            CrossForces across = focus < 0 ? row.across() : row.across().on(focus);
            if (!across.isEmpty()) {
                part.across.put(row.anchor(), across);
            }
        };
    }

    /// Adds the forces between candidates, once, after all rows have been seen.
    private void gather(Part part) {
        part.across.values().forEach(row -> row.each((from, to, force) -> add(part, from, to, force)));
        part.across.clear();
    }

    private void add(Part part, int from, int to, double force) {
        if (focus < 0 && Math.max(from, to) < count) {
            part.asAnchor[from * count + to] += force;
        } else if (focus == from && to < count) {
            part.asAnchor[to] += force;
        } else if (focus == to && from < count) {
            part.asColumn[from] += force;
        }
    }

    /// The first row of the batch that has a role; negative if the role is not of the batch itself.
    public static int start(Role role, int count) {
        return switch (role) {
            case EMBEDDINGS, FIRST -> 0;
            case SECOND -> count / 2;
            default -> -1;
        };
    }

    private void record(Part part, int anchor, int start, double[] forces) {
        if (focus < 0 || anchor == focus) {
            System.arraycopy(forces, 0, part.asAnchor, start + (focus < 0 ? anchor * count : 0), forces.length);
        }
        if (focus >= start && focus < start + forces.length) {
            part.asColumn[anchor] = forces[focus - start];
        }
    }

    /// Distances of a row to every row.
    public double[] distances(int row) {
        double[] point = new double[seen.dimensions()];
        for (int k = 0; k < point.length; k++) {
            point[k] = seen.coordinates()[k][row] + distance.offset();
        }
        double[] distances = new double[count];
        distance.measure(point, seen, distances);
        return distances;
    }

    /// d(sum of shares)/d(distance) between a row and every other in one comparison, from both ends and weighted.
    public double[] shares(int row, int comparison) {
        Part part = parts.get(comparison);
        gather(part);
        double[] shares = new double[count];
        for (int other = 0; other < count; other++) {
            shares[other] = part.weight * met(part, row, other);
        }
        return shares;
    }

    /// d(sum of shares)/d(distance) between a row and every other, from both ends.
    ///
    /// @param outcomes of the comparisons observed; those after the first are rescaled to its reduction
    public double[] forces(int row, List<ComparisonResult> outcomes) {
        parts.forEach(this::gather);
        double[] both = new double[count];
        double first = outcomes.getFirst().reduced().unit();
        for (int p = 0; p < parts.size(); p++) {
            double share = outcomes.get(p).reduced().unit() * parts.get(p).weight / first;
            for (int other = 0; other < count && first != 0; other++) {
                both[other] += share * met(parts.get(p), row, other);
            }
        }
        return both;
    }

    private double met(Part part, int row, int other) {
        return focus < 0
                ? part.asAnchor[row * count + other] + part.asAnchor[other * count + row]
                : part.asAnchor[other] + part.asColumn[other];
    }
}
