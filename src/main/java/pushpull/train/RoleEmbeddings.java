package pushpull.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.loss.PairLoss;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.ConcatenatedEmbeddings;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.tensor.Norms;

/// The embeddings of one step by role, with the group of each.
///
/// A distance on the sphere sees them at unit length; [#backpropagateNorms] brings their gradients back to the
/// points as given.
public final class RoleEmbeddings {
    private static final List<Role> REMEMBERED = List.of(Role.EMBEDDINGS, Role.QUEUE);
    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
    private final boolean onSphere;
    private final double smoothing;
    private final Map<ComparisonSpec, Relation> related = new HashMap<>();

    private record Actor(Embeddings given, Embeddings seen, double[] norms, int[] groups) {}

    /// @param distance in force, which may want unit length
    public RoleEmbeddings(Distance distance) {
        this(distance.isOnSphere(), distance.smoothing());
    }

    private RoleEmbeddings(boolean onSphere, double smoothing) {
        this.onSphere = onSphere;
        this.smoothing = smoothing;
    }

    /// All roles at unit length, whatever the distance.
    public static RoleEmbeddings onSphere() {
        return new RoleEmbeddings(true, 0);
    }

    /// Lets points take part.
    ///
    /// @param groups of each point; same are those of one group that is not negative
    public RoleEmbeddings with(Role role, Embeddings points, int... groups) {
        actors.put(role, onSphere ? normalized(points, groups) : new Actor(points, points, new double[0], groups));
        return this;
    }

    /// Says which rows are same if groups cannot: for the batch against itself.
    public RoleEmbeddings related(Relation relation) {
        return related(ComparisonSpec.BATCH, relation);
    }

    /// Sets the relation of a pairing that groups cannot express.
    public RoleEmbeddings related(ComparisonSpec pairing, Relation relation) {
        related.put(pairing.weighted(1), relation);
        return this;
    }

    /// Which roles meet if a loss asks for a comparison: a batch that is met by itself also meets what is remembered.
    ComparisonSpec withMemory(ComparisonSpec pairing) {
        boolean remembers = pairing.isSquare() && pairing.uses(Role.EMBEDDINGS) && actors.containsKey(Role.QUEUE);
        return remembers ? new ComparisonSpec(pairing.rows(), REMEMBERED, pairing.weight()) : pairing;
    }

    Relation relation(PairLoss loss, ComparisonSpec pairing, RelationCache known) {
        Relation given = related.get(pairing.weighted(1));
        if (given != null) {
            return given;
        }
        int[] rows = groups(pairing.rows());
        int[] columns = groups(pairing.columns());
        return known.relation(loss, pairing, rows, columns, pairing.columns().equals(REMEMBERED));
    }

    /// The points of a role as they were given.
    Embeddings given(Role role) {
        return actor(role).given;
    }

    /// The points of a role as the distance sees them.
    public Embeddings seen(Role role) {
        return actor(role).seen;
    }

    int[] groups(Role role) {
        return actor(role).groups;
    }

    /// The groups of several roles, one after the other.
    int[] groups(List<Role> roles) {
        return roles.size() == 1
                ? groups(roles.getFirst())
                : roles.stream()
                        .flatMapToInt(role -> Arrays.stream(groups(role)))
                        .toArray();
    }

    ConcatenatedEmbeddings joined(List<Role> roles) {
        List<Embeddings> parts = new ArrayList<>();
        roles.forEach(role -> parts.add(seen(role)));
        return new ConcatenatedEmbeddings(parts);
    }

    /// Carries the gradients of what was seen back to what was given.
    void backpropagateNorms() {
        for (Actor actor : actors.values()) {
            if (actor.seen != actor.given && !actor.given.isDetached()) {
                Embeddings seen = actor.seen;
                Norms.backward(seen.coordinates(), actor.norms, seen.gradient(), seen.count());
                add(seen.gradient(), actor.given.gradient(), seen.count());
            }
        }
    }

    private Actor actor(Role role) {
        Actor actor = actors.get(role);
        if (actor == null) {
            throw new IllegalStateException("nobody plays " + role);
        }
        return actor;
    }

    private Actor normalized(Embeddings points, int[] groups) {
        Embeddings unit = points.isDetached()
                ? Embeddings.constants(points.dimensions(), points.count())
                : Embeddings.zeros(points.dimensions(), points.count());
        for (int k = 0; k < points.dimensions(); k++) {
            System.arraycopy(points.coordinates()[k], 0, unit.coordinates()[k], 0, points.count());
        }
        double[] norms = new double[points.count()];
        Norms.normalize(unit.coordinates(), norms, smoothing, points.count());
        return new Actor(points, unit, norms, groups);
    }

    private static void add(double[][] from, double[][] to, int count) {
        for (int k = 0; k < from.length; k++) {
            for (int i = 0; i < count; i++) {
                to[k][i] += from[k][i];
            }
        }
    }
}
