package pushpull.timeline.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.history.History;

/// The changes that a person made, to be undone and done again; those of one gesture are one.
///
/// An edit that a rewind took out of force is passed over.
final class UndoStack {
    private static final int ROOM = 1000;
    private final Deque<UndoableEdit> done = new ArrayDeque<>();
    private final Deque<UndoableEdit> undone = new ArrayDeque<>();

    /// Notes a change.
    void made(UndoableEdit edit) {
        undone.clear();
        UndoableEdit last = done.peek();
        boolean together = last != null && edit.gesture() != 0 && last.gesture() == edit.gesture();
        UndoableEdit joined = together && last != null ? last.joined(edit) : null;
        if (joined != null) {
            done.pop();
        } else if (done.size() == ROOM) {
            done.removeLast();
        }
        UndoableEdit noted = joined == null ? edit : joined;
        if (!noted.isIdle()) {
            done.push(noted);
        }
    }

    /// What undoes the last edit in force, and from now on it can be done again; null where there is none.
    @Nullable
    UndoableEdit undo(UndoableEdit.Standing now) {
        UndoableEdit edit = inForce(done, now, false);
        if (edit == null) {
            return null;
        }
        done.remove(edit);
        undone.push(edit);
        return edit.reversed();
    }

    /// What does the last undone edit again; null where there is none.
    @Nullable
    UndoableEdit redo(UndoableEdit.Standing now) {
        UndoableEdit edit = inForce(undone, now, true);
        if (edit == null) {
            return null;
        }
        undone.remove(edit);
        done.push(edit);
        return edit;
    }

    private static @Nullable UndoableEdit inForce(
            Deque<UndoableEdit> edits, UndoableEdit.Standing now, boolean reversed) {
        for (UndoableEdit edit : edits) {
            if ((reversed ? edit.reversed() : edit).isIn(now)) {
                return edit;
            }
        }
        return null;
    }

    List<History.Mark> undoable(UndoableEdit.Standing now) {
        UndoableEdit edit = inForce(done, now, false);
        return edit == null ? List.of() : edit.marks();
    }

    List<History.Mark> redoable(UndoableEdit.Standing now) {
        UndoableEdit edit = inForce(undone, now, true);
        return edit == null ? List.of() : edit.marks();
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
