package pushpull.lesson.reading;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.lesson.Selection;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Norms;

/// The point that a lesson selects, in a run as it is.
public final class SelectedPoint {
    private static final int NONE = -1;

    private SelectedPoint() {}

    /// The permanent id of the point, of a pair the first; -1 if there is none.
    ///
    /// @param present the id of the point that is selected already
    public static int id(Selection selection, Snapshot snapshot, int present) {
        Points points = snapshot.points();
        return switch (selection) {
            case Selection.None _ -> NONE;
            case Selection.Point point -> points.indexOf(point.id()) < 0 ? NONE : point.id();
            case Selection.Pair pair -> points.indexOf(pair.first()) < 0 ? NONE : pair.first();
            case Selection.Strongest _ -> strongest(snapshot);
            case Selection.Mislabelled _ -> first(snapshot, snapshot::isMislabelled);
            case Selection.OfClass ofClass -> first(snapshot, index -> points.label(index) == ofClass.label());
            case Selection.Present _ -> present;
        };
    }

    private static int strongest(Snapshot snapshot) {
        int[] batch = snapshot.batch();
        int best = NONE;
        double most = -1;
        for (int row = 0; row < batch.length; row++) {
            double force = Norms.of(snapshot.net().row(row));
            if (force > most) {
                most = force;
                best = snapshot.points().id(batch[row]);
            }
        }
        return best;
    }

    /// The first of the batch, or of all training points if the batch has none.
    private static int first(Snapshot snapshot, IntPredicate wanted) {
        return IntStream.concat(
                        IntStream.of(snapshot.batch()),
                        IntStream.of(snapshot.points().training()))
                .filter(wanted)
                .map(snapshot.points()::id)
                .findFirst()
                .orElse(NONE);
    }
}
