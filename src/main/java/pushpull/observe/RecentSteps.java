package pushpull.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// The weights after the last steps of a training, and where they put the points: a trail is of steps, however rarely
/// a view asks for them.
final class RecentSteps {
    /// Of how many steps before the present one a trail is made.
    static final int LENGTH = 13;

    /// While a run plays, a trail is left out if more of it than this is not known yet: the run is too fast for trails.
    private static final int MOST_AT_ONCE = 4;

    /// Larger networks keep no copies.
    private static final int MOST_WEIGHTS = 200_000;

    private final Deque<Kept> kept = new ArrayDeque<>();
    private @Nullable Points points;
    private boolean used;

    /// A step, and where it put the points once that was asked for.
    private static final class Kept {
        private final long step;
        private final Matrix weights;
        private @Nullable Matrix places;

        private Kept(long step, Matrix weights) {
            this.step = step;
            this.weights = weights;
        }
    }

    /// Keeps the weights after a step; those of steps that do not lead to it are forgotten.
    void stepped(long step, Tensor weights) {
        used = true;
        if (!kept.isEmpty() && kept.getLast().step != step - 1) {
            kept.clear();
        }
        if ((long) weights.rows() * weights.columns() <= MOST_WEIGHTS) {
            kept.add(new Kept(step, weights.toMatrix()));
        }
        while (kept.size() > LENGTH + 1) {
            kept.removeFirst();
        }
    }

    void clear() {
        kept.clear();
    }

    /// Where the points were after the steps before one, the oldest first; null if steps are not followed.
    ///
    /// @param now the points as they are
    /// @param playing whether the run goes on meanwhile
    /// @param embedding gives the places of all points under weights
    @Nullable
    List<Matrix> before(long step, Points now, boolean playing, Function<Matrix, Matrix> embedding) {
        if (!used) {
            return null;
        }
        forgetOthers(now);
        boolean leads = !kept.isEmpty() && kept.getLast().step == step;
        long unknown = kept.stream().filter(one -> one.places == null).count();
        if (!leads || playing && unknown > MOST_AT_ONCE) {
            return List.of();
        }
        List<Matrix> trail = new ArrayList<>();
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            Kept one = each.next();
            if (each.hasNext()) {
                Matrix places = one.places == null ? embedding.apply(one.weights) : one.places;
                one.places = places;
                trail.add(places);
            }
        }
        return List.copyOf(trail);
    }

    /// Notes where the present step puts the points.
    void are(long step, Matrix places) {
        if (!kept.isEmpty() && kept.getLast().step == step) {
            kept.getLast().places = places;
        }
    }

    /// Points that were edited are elsewhere at every step.
    private void forgetOthers(Points now) {
        Points before = points;
        if (before == null || !now.equals(before)) {
            points = now;
            kept.forEach(one -> one.places = null);
        }
    }
}
