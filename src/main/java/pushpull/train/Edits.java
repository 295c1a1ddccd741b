package pushpull.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;

/// The changes that a person made, to be undone and done again; those of one gesture are one.
///
/// An edit that a rewind took out of force is passed over.
final class Edits {
    private static final int ROOM = 1000;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    /// From settings to settings.
    private record Edit(Experiment before, Experiment after, long gesture) {
        private Edit reversed() {
            return new Edit(after, before, 0);
        }

        private SequencedMap<String, String> values() {
            return Settings.differences(before, after);
        }

        /// Whether its values are in force, and taking them back would change something.
        private boolean isIn(Experiment now) {
            try {
                return Settings.with(now, values()).equals(now)
                        && !Settings.with(now, reversed().values()).equals(now);
            } catch (SettingsException _) {
                // Its settings belong to members that are not there any more.
                return false;
            }
        }

        private List<History.Mark> marks() {
            Map<String, String> earlier = Settings.flatten(before);
            List<History.Mark> marks = new ArrayList<>();
            values().forEach((key, value) -> marks.add(new History.Mark(0, key, earlier.getOrDefault(key, ""), value)));
            return marks;
        }
    }

    /// Notes a change.
    ///
    /// @param gesture of which it is a part, 0 for none
    void made(Experiment before, Experiment after, long gesture) {
        undone.clear();
        Edit last = done.peek();
        Edit edit = new Edit(before, after, gesture);
        if (last != null && gesture != 0 && last.gesture == gesture) {
            done.pop();
            edit = new Edit(last.before, after, gesture);
        } else if (done.size() == ROOM) {
            done.removeLast();
        }
        if (!edit.before.equals(edit.after)) {
            done.push(edit);
        }
    }

    /// The values that undo the last edit in force, and from now on it can be done again; null where there is none.
    @Nullable
    SequencedMap<String, String> undo(Experiment now) {
        Edit edit = inForce(done, now, false);
        if (edit == null) {
            return null;
        }
        done.remove(edit);
        undone.push(edit);
        return edit.reversed().values();
    }

    /// The values that do the last undone edit again; null where there is none.
    @Nullable
    SequencedMap<String, String> redo(Experiment now) {
        Edit edit = inForce(undone, now, true);
        if (edit == null) {
            return null;
        }
        undone.remove(edit);
        done.push(edit);
        return edit.values();
    }

    private static @Nullable Edit inForce(Deque<Edit> edits, Experiment now, boolean reversed) {
        for (Edit edit : edits) {
            if ((reversed ? edit.reversed() : edit).isIn(now)) {
                return edit;
            }
        }
        return null;
    }

    List<History.Mark> undoable(Experiment now) {
        Edit edit = inForce(done, now, false);
        return edit == null ? List.of() : edit.marks();
    }

    List<History.Mark> redoable(Experiment now) {
        Edit edit = inForce(undone, now, true);
        return edit == null ? List.of() : edit.marks();
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
