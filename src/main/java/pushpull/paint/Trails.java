package pushpull.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.tensor.Matrix;
import pushpull.train.Snapshot;

/// Where the points were at the last steps seen; immutable.
///
/// Only real steps are kept: where the run is faster than the screen, those between are missing, and none is invented.
public final class Trails {
    /// Of how many steps a trail is made.
    public static final int LENGTH = 14;

    public static final Trails NONE = new Trails(new int[0], -1, List.of());

    private final int[] ids;
    private final long step;
    private final List<Matrix> places;

    private Trails(int[] ids, long step, List<Matrix> places) {
        this.ids = ids;
        this.step = step;
        this.places = places;
    }

    /// These trails and one step more; they begin anew where the run did, or where other points are trained on.
    ///
    /// A point that has come begins where it is.
    public Trails then(Snapshot snapshot) {
        int[] now = snapshot.points().ids();
        boolean goesOn = snapshot.step() >= step
                && !places.isEmpty()
                && places.getLast().columns() == snapshot.embeddings().columns()
                && isFamiliar(snapshot);
        if (!goesOn) {
            return fresh(now, snapshot);
        }
        boolean same = snapshot.step() == step;
        if (same && Arrays.equals(ids, now) && places.getLast().equals(snapshot.embeddings())) {
            return this;
        }
        int last = places.size() - (same ? 1 : 0);
        List<Matrix> longer = new ArrayList<>();
        for (Matrix earlier : places.subList(Math.max(0, last - LENGTH + 1), last)) {
            longer.add(Arrays.equals(ids, now) ? earlier : of(earlier, snapshot));
        }
        longer.add(snapshot.embeddings());
        return new Trails(now, snapshot.step(), List.copyOf(longer));
    }

    /// Whether any point that was there is there still.
    private boolean isFamiliar(Snapshot snapshot) {
        return Arrays.equals(ids, snapshot.points().ids())
                || Arrays.stream(ids).anyMatch(id -> snapshot.points().indexOf(id) >= 0);
    }

    /// Earlier places in the order of the points that are there now.
    private Matrix of(Matrix earlier, Snapshot snapshot) {
        Matrix now = snapshot.embeddings();
        double[] values = now.toArray();
        for (int i = 0; i < now.rows(); i++) {
            int before = Arrays.binarySearch(ids, snapshot.points().id(i));
            if (before >= 0) {
                System.arraycopy(earlier.row(before), 0, values, i * now.columns(), now.columns());
            }
        }
        return Matrix.owning(now.rows(), now.columns(), values);
    }

    private static Trails fresh(int[] ids, Snapshot snapshot) {
        return new Trails(ids, snapshot.step(), List.of(snapshot.embeddings()));
    }

    /// The embeddings, oldest first; the last is where the points are now.
    public List<Matrix> places() {
        return places;
    }
}
