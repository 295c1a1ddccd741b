package pushpull.snapshot.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.experiment.PointEdit;
import pushpull.settings.Texts;

/// Marks of edits by hand: what was done, and to which point or to how many.
///
/// The key says what was done, `before` holds the point's id if it is one, and `after` the number of points; of one
/// point that got another class, `after` holds both classes.
public final class PointEditMarks {
    private static final String ROOT = "points.";
    private static final String EDITED = ROOT + "edited";
    private static final Set<String> ONE_BY_ONE = Set.of(ROOT + "moved", ROOT + "dragged");
    private static final Texts TEXTS = Texts.bundle("train");

    private static final String RELABELLED = ROOT + "relabelled";
    private static final String ARROW = " \u2192 ";

    private PointEditMarks() {}

    /// @param before the points before the edits
    public static History.Mark of(long step, List<PointEdit> edits, Points before) {
        return edits.size() == 1
                        && edits.getFirst() instanceof PointEdit.Relabelled relabelled
                        && before.indexOf(relabelled.id()) >= 0
                ? new History.Mark(step, RELABELLED, String.valueOf(relabelled.id()), classes(relabelled, before))
                : of(step, edits);
    }

    /// `class A → C`.
    private static String classes(PointEdit.Relabelled relabelled, Points points) {
        String from = PointNames.ofClass(points, points.label(points.indexOf(relabelled.id())));
        int label = relabelled.label();
        return from
                + ARROW
                + (label < 0
                        ? PointNames.ofClass(points, label)
                        : points.classNames().get(label));
    }

    /// Edits that change no class.
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
            return isOfClasses(first) && isOfClasses(second)
                    ? new History.Mark(first.step(), RELABELLED, first.before(), joinedClasses(first, second))
                    : first;
        }
        if (ONE_BY_ONE.contains(first.key())) {
            return null;
        }
        int count = count(first) + count(second);
        return new History.Mark(first.step(), first.key(), "", String.valueOf(count));
    }

    /// From the first class to the last.
    private static String joinedClasses(History.Mark first, History.Mark second) {
        String from = first.after().substring(0, first.after().indexOf(ARROW));
        return from + second.after().substring(second.after().indexOf(ARROW));
    }

    private static boolean isOfClasses(History.Mark mark) {
        return mark.after().contains(ARROW);
    }

    private static int count(History.Mark mark) {
        return isOfClasses(mark) ? 1 : Integer.parseInt(mark.after());
    }

    /// Whether a mark is of edits by hand, and not of settings.
    public static boolean isByHand(History.Mark mark) {
        return mark.key().startsWith(ROOT);
    }

    /// `point 14 moved`, `12 points added`, `point 52: class A → C`.
    public static String words(History.Mark mark) {
        if (isOfClasses(mark)) {
            return TEXTS.get("points.classes", PointNames.name(Integer.parseInt(mark.before())), mark.after());
        }
        return mark.before().isEmpty()
                ? TEXTS.get(mark.key(), mark.after())
                : TEXTS.get(mark.key() + ".one", PointNames.name(Integer.parseInt(mark.before())));
    }
}
