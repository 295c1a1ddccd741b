package pushpull.timeline.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.history.History;

/// The changes that a person made, to undo and redo; those of one gesture are one.
///
/// An edit that a rewind took out of force is skipped.
final class UndoStack {
    private static final int ROOM = 1000;
    private final Deque<UndoableEdit> done = new ArrayDeque<>();
    private final Deque<UndoableEdit> undone = new ArrayDeque<>();

    /// Adds a change.
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

    /// The edit that undoes the last one in force, which can be redone from now on; null if there is none.
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

    /// The last undone edit, to be made again; null if there is none.
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

    /// The gesture of the edit that is undone next; 0 if there is none.
    long nextUndo(UndoableEdit.Standing now) {
        UndoableEdit edit = inForce(done, now, false);
        return edit == null ? 0 : edit.gesture();
    }

    /// The gesture of the edit that is redone next; 0 if there is none.
    long nextRedo(UndoableEdit.Standing now) {
        UndoableEdit edit = inForce(undone, now, true);
        return edit == null ? 0 : edit.gesture();
    }

    /// Forgets what could be redone.
    void clearUndone() {
        undone.clear();
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
