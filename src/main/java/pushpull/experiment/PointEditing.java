package pushpull.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import pushpull.data.Points;
import pushpull.settings.SettingsException;

/// Points edited by hand, on the points that a data set gave.
public final class PointEditing {
    /// The most points that may be drawn.
    static final int MOST = 5000;

    private static final double FURTHEST = 1e100;

    private PointEditing() {}

    /// The points after edits.
    ///
    /// @param base the points as the data set has them
    /// @throws SettingsException in words, if one cannot be made
    public static Points after(Points now, List<PointEdit> edits, Points base) {
        Points next = now;
        for (PointEdit edit : edits) {
            next = after(next, edit, base);
        }
        return next;
    }

    private static Points after(Points now, PointEdit edit, Points base) {
        return switch (edit) {
            case PointEdit.Added added -> added(now, added);
            case PointEdit.Moved moved -> {
                checkPresent(now, moved.id());
                yield now.moved(moved.id(), coordinates(moved.features(), now.dimensions()));
            }
            case PointEdit.Removed removed -> {
                checkPresent(now, removed.id());
                yield now.removed(removed.id());
            }
            case PointEdit.Restored restored -> restored(now, restored.id(), base);
            case PointEdit.Relabelled relabelled -> {
                checkPresent(now, relabelled.id());
                checkLabel(now, relabelled.label());
                yield now.relabelled(relabelled.id(), relabelled.label());
            }
            case PointEdit.Dragged dragged -> {
                checkPresent(now, dragged.id());
                yield now;
            }
        };
    }

    private static Points added(Points now, PointEdit.Added added) {
        if (added.id() < Points.FIRST_DRAWN || now.indexOf(added.id()) >= 0) {
            throw refused("refused.point.number", String.valueOf(added.id()), String.valueOf(Points.FIRST_DRAWN));
        }
        checkLabel(now, added.label());
        if (drawn(now) >= MOST) {
            throw refused("refused.point.many", MOST);
        }
        return now.added(coordinates(added.features(), now.dimensions()), added.label(), added.id());
    }

    private static long drawn(Points points) {
        return Arrays.stream(points.ids())
                .filter(id -> id >= Points.FIRST_DRAWN)
                .count();
    }

    private static Points restored(Points now, int id, Points base) {
        int index = base.indexOf(id);
        if (index < 0 || now.indexOf(id) >= 0) {
            throw refused("refused.point.back", String.valueOf(id));
        }
        return now.with(base, index);
    }

    private static void checkPresent(Points points, int id) {
        if (points.indexOf(id) < 0) {
            throw refused("refused.point.absent", String.valueOf(id));
        }
    }

    private static void checkLabel(Points points, int label) {
        if (label < Points.UNLABELLED || label >= points.classes()) {
            throw refused("refused.point.class", label, points.classes());
        }
    }

    /// Finite numbers, as many as there are dimensions.
    public static double[] coordinates(List<Double> place, int dimensions) {
        double[] coordinates = place.stream().mapToDouble(Double::doubleValue).toArray();
        boolean usable = Arrays.stream(coordinates).allMatch(x -> Math.abs(x) <= FURTHEST);
        if (coordinates.length != dimensions || !usable) {
            throw refused("refused.point.place", dimensions);
        }
        return coordinates;
    }

    private static SettingsException refused(String key, Object... arguments) {
        return RunMessages.refused("", key, arguments);
    }

    /// The edits that lead from some points to others of the same data set.
    public static List<PointEdit> between(Points from, Points to, Points base) {
        TreeSet<Integer> ids = new TreeSet<>();
        Arrays.stream(from.ids()).forEach(ids::add);
        Arrays.stream(to.ids()).forEach(ids::add);
        List<PointEdit> edits = new ArrayList<>();
        ids.forEach(id -> add(id, from, to, base, edits));
        return edits;
    }

    /// The edits that bring one point from where it is to where it shall be.
    public static void add(int id, Points from, Points to, Points base, List<PointEdit> edits) {
        boolean there = from.indexOf(id) >= 0;
        int goal = to.indexOf(id);
        if (goal < 0) {
            if (there) {
                edits.add(new PointEdit.Removed(id));
            }
        } else if (there) {
            change(id, from, to, edits);
        } else if (base.indexOf(id) >= 0) {
            edits.add(new PointEdit.Restored(id));
            change(id, base, to, edits);
        } else {
            edits.add(new PointEdit.Added(id, to.label(goal), place(to, id)));
        }
    }

    private static void change(int id, Points from, Points to, List<PointEdit> edits) {
        if (!place(from, id).equals(place(to, id))) {
            edits.add(new PointEdit.Moved(id, place(to, id)));
        }
        int label = to.label(to.indexOf(id));
        if (from.label(from.indexOf(id)) != label) {
            edits.add(new PointEdit.Relabelled(id, label));
        }
    }

    private static List<Double> place(Points points, int id) {
        return PointEdit.place(points.features().row(points.indexOf(id)));
    }

    /// Whether a point is the same in both, or in neither.
    public static boolean isAlike(int id, Points one, Points other) {
        List<PointEdit> edits = new ArrayList<>();
        add(id, one, other, other, edits);
        return edits.isEmpty();
    }

    /// Those of the edits that can be made one after the other; the others mean nothing here.
    public static Points carried(Points base, List<PointEdit> edits) {
        Points next = base;
        for (PointEdit edit : edits) {
            boolean known = edit instanceof PointEdit.Added || next.indexOf(edit.id()) >= 0;
            boolean fits =
                    switch (edit) {
                        case PointEdit.Added added ->
                            added.features().size() == base.dimensions() && added.label() < base.classes();
                        case PointEdit.Moved moved -> moved.features().size() == base.dimensions();
                        case PointEdit.Relabelled relabelled -> relabelled.label() < base.classes();
                        case PointEdit.Removed _, PointEdit.Restored _, PointEdit.Dragged _ -> true;
                    };
            next = known && fits ? after(next, edit, base) : next;
        }
        return next;
    }
}
