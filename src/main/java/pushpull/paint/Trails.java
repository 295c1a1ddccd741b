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
    public Trails then(Snapshot snapshot) {
        int[] now = snapshot.points().ids();
        if (snapshot.step() == step && Arrays.equals(ids, now)) {
            return places.getLast().equals(snapshot.embeddings()) ? this : fresh(now, snapshot);
        }
        boolean goesOn = snapshot.step() > step
                && Arrays.equals(ids, now)
                && places.getLast().columns() == snapshot.embeddings().columns();
        if (!goesOn) {
            return fresh(now, snapshot);
        }
        List<Matrix> longer = new ArrayList<>(places.subList(Math.max(0, places.size() - LENGTH + 1), places.size()));
        longer.add(snapshot.embeddings());
        return new Trails(ids, snapshot.step(), List.copyOf(longer));
    }

    private static Trails fresh(int[] ids, Snapshot snapshot) {
        return new Trails(ids, snapshot.step(), List.of(snapshot.embeddings()));
    }

    /// The embeddings, oldest first; the last is where the points are now.
    public List<Matrix> places() {
        return places;
    }
}
