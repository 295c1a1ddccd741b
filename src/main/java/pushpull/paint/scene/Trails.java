package pushpull.paint.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

/// The places of the points at the last steps seen; immutable.
///
/// Only real steps are kept: if the run is faster than the screen, those between are missing, and none is invented.
public final class Trails {
    /// How many steps a trail is made of.
    public static final int LENGTH = 14;

    public static final Trails NONE = new Trails(null, -1, List.of());

    private final @Nullable Points points;
    private final long step;
    private final List<Matrix> places;

    private Trails(@Nullable Points points, long step, List<Matrix> places) {
        this.points = points;
        this.step = step;
        this.places = places;
    }

    /// These trails with one step more; they begin anew if the run did, and with every other run.
    ///
    /// The trail of a new point begins at its place.
    public Trails next(Snapshot snapshot) {
        List<Matrix> told = snapshot.progress().trail();
        if (told != null) {
            List<Matrix> steps = new ArrayList<>(told);
            steps.add(snapshot.embeddings());
            return new Trails(snapshot.points(), snapshot.step(), List.copyOf(steps));
        }
        Points before = points;
        Points now = snapshot.points();
        boolean goesOn = before != null
                && snapshot.step() >= step
                && places.getLast().columns() == snapshot.embeddings().columns()
                && isSameRun(before, now);
        if (before == null || !goesOn) {
            return new Trails(now, snapshot.step(), List.of(snapshot.embeddings()));
        }
        boolean same = snapshot.step() == step;
        boolean alike = Arrays.equals(before.ids(), now.ids());
        if (same && alike && places.getLast().equals(snapshot.embeddings())) {
            return this;
        }
        int last = places.size() - (same ? 1 : 0);
        List<Matrix> longer = new ArrayList<>();
        for (Matrix earlier : places.subList(Math.max(0, last - LENGTH + 1), last)) {
            longer.add(alike ? earlier : of(earlier, before, snapshot));
        }
        longer.add(snapshot.embeddings());
        return new Trails(now, snapshot.step(), List.copyOf(longer));
    }

    /// A run keeps its points, and an edit leaves most of them; another run brings its own, even if they are equal.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSameRun(Points before, Points now) {
        return before == now || !before.equals(now) && keepsSome(before, now);
    }

    private static boolean keepsSome(Points before, Points now) {
        for (int i = 0; i < before.size(); i++) {
            int index = now.indexOf(before.id(i));
            if (index >= 0
                    && Arrays.equals(before.features().row(i), now.features().row(index))) {
                return true;
            }
        }
        return false;
    }

    /// Earlier places in the order of the present points.
    private static Matrix of(Matrix earlier, Points points, Snapshot snapshot) {
        Matrix now = snapshot.embeddings();
        double[] values = now.toArray();
        for (int i = 0; i < now.rows(); i++) {
            int before = points.indexOf(snapshot.points().id(i));
            if (before >= 0) {
                System.arraycopy(earlier.row(before), 0, values, i * now.columns(), now.columns());
            }
        }
        return Matrix.owning(now.rows(), now.columns(), values);
    }

    /// The embeddings, oldest first; the last are the present places.
    public List<Matrix> places() {
        return places;
    }
}
