package pushpull.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.PointEdit;
import pushpull.settings.Decimal;

/// Edits by hand as lines of an experiment file: an action, and a list of numbers that begins with the point's id.
final class PointEditLines {
    private static final String ADD = "add";
    private static final String MOVE = "move";
    private static final String REMOVE = "remove";
    private static final String RESTORE = "restore";
    private static final String LABEL = "label";
    private static final String DRAG = "drag";
    private static final Set<String> KEYS = Set.of(ADD, MOVE, REMOVE, RESTORE, LABEL, DRAG);

    private PointEditLines() {}

    static boolean isKey(String key) {
        return KEYS.contains(key);
    }

    /// One line per edit, without the step.
    static List<String> of(List<PointEdit> edits) {
        return edits.stream().map(PointEditLines::of).toList();
    }

    private static String of(PointEdit edit) {
        return switch (edit) {
            case PointEdit.Added added -> ADD + " = " + added.id() + ", " + added.label() + numbers(added.features());
            case PointEdit.Moved moved -> MOVE + " = " + moved.id() + numbers(moved.features());
            case PointEdit.Removed removed -> REMOVE + " = " + removed.id();
            case PointEdit.Restored restored -> RESTORE + " = " + restored.id();
            case PointEdit.Relabelled relabelled -> LABEL + " = " + relabelled.id() + ", " + relabelled.label();
            case PointEdit.Dragged dragged -> DRAG + " = " + dragged.id() + numbers(dragged.embedding());
        };
    }

    private static String numbers(List<Double> place) {
        StringBuilder text = new StringBuilder();
        place.forEach(number -> text.append(", ").append(Decimal.text(number)));
        return text.toString();
    }

    /// The edit of a line; null if it is not valid.
    static @Nullable PointEdit read(String key, String value) {
        List<Double> numbers = numbers(value);
        boolean enough = numbers.size() >= least(key);
        boolean exact = !Set.of(REMOVE, RESTORE, LABEL).contains(key) || numbers.size() == least(key);
        if (!enough || !exact || !isWhole(numbers.getFirst())) {
            return null;
        }
        int id = numbers.getFirst().intValue();
        List<Double> rest = numbers.subList(1, numbers.size());
        return switch (key) {
            case ADD ->
                isWhole(rest.getFirst()) && id >= 0
                        ? new PointEdit.Added(id, rest.getFirst().intValue(), rest.subList(1, rest.size()))
                        : null;
            case MOVE -> new PointEdit.Moved(id, rest);
            case REMOVE -> new PointEdit.Removed(id);
            case RESTORE -> new PointEdit.Restored(id);
            case LABEL ->
                isWhole(rest.getFirst())
                        ? new PointEdit.Relabelled(id, rest.getFirst().intValue())
                        : null;
            case DRAG -> new PointEdit.Dragged(id, rest);
            default -> null;
        };
    }

    private static int least(String key) {
        return switch (key) {
            case ADD -> 3;
            case MOVE, DRAG, LABEL -> 2;
            default -> 1;
        };
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9;
    }

    /// The numbers of a list; empty if one of them is malformed.
    private static List<Double> numbers(String value) {
        List<Double> numbers = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            try {
                numbers.add(Double.parseDouble(part.strip()));
            } catch (NumberFormatException notANumber) {
                return List.of();
            }
        }
        return numbers.stream().allMatch(Double::isFinite) ? numbers : List.of();
    }
}
