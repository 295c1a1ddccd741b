package pushpull.timeline.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.PointEditing;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.PointEditMarks;

/// A change that a person made, as something that can be undone and redone.
sealed interface UndoableEdit {
    /// The gesture that it is part of, 0 for none.
    long gesture();

    UndoableEdit reversed();

    /// Whether its result is in force, so that undoing it would change something.
    boolean isIn(Standing now);

    /// The settings to change to make it now.
    default SettingsUpdate update() {
        return SettingsUpdate.NONE;
    }

    /// The points to edit to make it now, once the settings are changed.
    List<PointEdit> edits(Standing now);

    /// The marks that describe it, at a step.
    List<History.Mark> marks(long step);

    /// This edit and a later one of the same gesture as one; null if they cannot be joined.
    @Nullable
    UndoableEdit joined(UndoableEdit later);

    /// Whether it changes nothing.
    boolean isIdle();

    /// What is in force.
    record Standing(Experiment experiment, Points points, Points base) {}

    /// A change of settings.
    ///
    /// @param from the points before, if they were edited by hand and the change lost the edits; null otherwise
    /// @param to the points that it restores; null if it restores none
    record OfSettings(
            Experiment before,
            Experiment after,
            @Nullable Points from,
            @Nullable Points to,
            long gesture) implements UndoableEdit {
        @Override
        public UndoableEdit reversed() {
            return new OfSettings(after, before, to, from, 0);
        }

        @Override
        public SettingsUpdate update() {
            return SettingsUpdate.between(before, after);
        }

        @Override
        public boolean isIn(Standing now) {
            try {
                return update().applyTo(now.experiment).equals(now.experiment)
                        && !reversed().update().applyTo(now.experiment).equals(now.experiment);
            } catch (SettingsException _) {
                // Its settings belong to members that are no longer chosen.
                return false;
            }
        }

        @Override
        public List<PointEdit> edits(Standing now) {
            return to == null ? List.of() : PointEditing.between(now.points, to, now.base);
        }

        @Override
        public List<History.Mark> marks(long step) {
            Map<String, String> earlier = Settings.flatten(before);
            List<History.Mark> marks = new ArrayList<>();
            update().texts()
                    .forEach((key, value) ->
                            marks.add(new History.Mark(step, key, earlier.getOrDefault(key, ""), value)));
            return marks;
        }

        @Override
        public @Nullable UndoableEdit joined(UndoableEdit later) {
            return switch (later) {
                case OfSettings other ->
                    new OfSettings(before, other.after, from == null ? other.from : from, to, gesture);
                case OfRestart _ -> this;
                case OfPoints _, OfDrag _ -> null;
            };
        }

        @Override
        public boolean isIdle() {
            return before.equals(after);
        }
    }

    /// An edit of some of the points.
    record OfPoints(SortedSet<Integer> ids, Points before, Points after, Points base, long gesture)
            implements UndoableEdit {
        @Override
        public UndoableEdit reversed() {
            return new OfPoints(ids, after, before, base, 0);
        }

        @Override
        public boolean isIn(Standing now) {
            return ids.stream().allMatch(id -> PointEditing.isAlike(id, now.points, after));
        }

        @Override
        public List<PointEdit> edits(Standing now) {
            List<PointEdit> edits = new ArrayList<>();
            ids.forEach(id -> PointEditing.add(id, now.points, after, now.base, edits));
            return edits;
        }

        @Override
        public List<History.Mark> marks(long step) {
            List<PointEdit> edits = new ArrayList<>();
            ids.forEach(id -> PointEditing.add(id, before, after, base, edits));
            return List.of(PointEditMarks.of(step, edits, before));
        }

        @Override
        public @Nullable UndoableEdit joined(UndoableEdit later) {
            if (!(later instanceof OfPoints other)) {
                return null;
            }
            SortedSet<Integer> all = new TreeSet<>(ids);
            all.addAll(other.ids);
            return new OfPoints(all, before, other.after, base, gesture);
        }

        @Override
        public boolean isIdle() {
            return ids.stream().allMatch(id -> PointEditing.isAlike(id, before, after));
        }
    }

    /// A drag of the embedding of a free point.
    record OfDrag(int id, List<Double> before, List<Double> after, long gesture) implements UndoableEdit {
        @Override
        public UndoableEdit reversed() {
            return new OfDrag(id, after, before, 0);
        }

        /// Training moves the point on, so its place says nothing.
        @Override
        public boolean isIn(Standing now) {
            return now.points.indexOf(id) >= 0;
        }

        @Override
        public List<PointEdit> edits(Standing now) {
            return List.of(new PointEdit.Dragged(id, after));
        }

        @Override
        public List<History.Mark> marks(long step) {
            return List.of(PointEditMarks.of(step, List.of(new PointEdit.Dragged(id, after))));
        }

        @Override
        public @Nullable UndoableEdit joined(UndoableEdit later) {
            boolean same = later instanceof OfDrag other && other.id == id;
            return same && later instanceof OfDrag other ? new OfDrag(id, before, other.after, gesture) : null;
        }

        @Override
        public boolean isIdle() {
            return before.equals(after);
        }
    }

    /// A restart with the settings in force and fresh weights.
    record OfRestart(long gesture) implements UndoableEdit {
        @Override
        public UndoableEdit reversed() {
            return new OfRestart(0);
        }

        @Override
        public boolean isIn(Standing now) {
            return false;
        }

        @Override
        public List<PointEdit> edits(Standing now) {
            return List.of();
        }

        @Override
        public List<History.Mark> marks(long step) {
            return List.of(History.Mark.ofRestart(step));
        }

        @Override
        public @Nullable UndoableEdit joined(UndoableEdit later) {
            return later instanceof OfRestart ? this : null;
        }

        @Override
        public boolean isIdle() {
            return false;
        }
    }
}
