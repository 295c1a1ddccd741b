package pushpull.snapshot.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointNames;
import pushpull.experiment.PointEdit;
import pushpull.settings.Texts;

/// Marks of edits by hand: what was done, and to which point or to how many.
///
/// The key says what was done, `before` holds the point's id if it is only one, and `after` the number of points.
public final class PointEditMarks {
    private static final String ROOT = "points.";
    private static final String EDITED = ROOT + "edited";
    private static final Set<String> ONE_BY_ONE = Set.of(ROOT + "moved", ROOT + "dragged");
    private static final Texts TEXTS = Texts.bundle("train");

    private PointEditMarks() {}

    public static History.Mark of(long step, List<PointEdit> edits) {
        Set<String> done = edits.stream().map(PointEditMarks::key).collect(Collectors.toSet());
        Set<Integer> ids = edits.stream().map(PointEdit::id).collect(Collectors.toSet());
        String key = done.size() == 1 ? done.iterator().next() : EDITED;
        String one = ids.size() == 1 ? String.valueOf(ids.iterator().next()) : "";
        return new History.Mark(step, key, one, String.valueOf(ids.size()));
    }

    private static String key(PointEdit edit) {
        return ROOT
                + switch (edit) {
                    case PointEdit.Added _ -> "added";
                    case PointEdit.Moved _ -> "moved";
                    case PointEdit.Removed _ -> "removed";
                    case PointEdit.Restored _ -> "restored";
                    case PointEdit.Relabelled _ -> "relabelled";
                    case PointEdit.Dragged _ -> "dragged";
                };
    }

    /// Two consecutive marks as one if they are of the same kind; null if they are not.
    public static History.@Nullable Mark joined(History.Mark first, History.Mark second) {
        if (!isByHand(first) || !first.key().equals(second.key())) {
            return null;
        }
        if (!first.before().isEmpty() && first.before().equals(second.before())) {
            return first;
        }
        if (ONE_BY_ONE.contains(first.key())) {
            return null;
        }
        int count = Integer.parseInt(first.after()) + Integer.parseInt(second.after());
        return new History.Mark(first.step(), first.key(), "", String.valueOf(count));
    }

    /// Whether a mark is of edits by hand rather than of settings.
    public static boolean isByHand(History.Mark mark) {
        return mark.key().startsWith(ROOT);
    }

    /// `point 14 moved`, `12 points added`.
    public static String words(History.Mark mark) {
        return mark.before().isEmpty()
                ? TEXTS.get(mark.key(), mark.after())
                : TEXTS.get(mark.key() + ".one", PointNames.of(Integer.parseInt(mark.before())));
    }
}
