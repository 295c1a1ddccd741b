package pushpull.timeline.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pushpull.timeline.RunPlace;

/// The changes that a person made, to undo and redo; those of one gesture are one.
///
/// A change that a rewind took out of force, or that belongs to another branch, is skipped.
final class UndoStack {
    private static final int ROOM = 1000;
    private final Deque<UndoEntry> done = new ArrayDeque<>();
    private final Deque<Undone> undone = new ArrayDeque<>();

    /// A change that was taken back.
    ///
    /// @param after where the run was before that
    record Undone(UndoEntry entry, RunPlace after) {}

    /// Adds a change.
    void made(UndoEntry entry) {
        undone.clear();
        UndoEntry last = done.peek();
        boolean together = last != null && entry.gesture() != 0 && last.gesture() == entry.gesture();
        if (together && last != null) {
            done.pop();
            last.with(entry).forEach(this::push);
        } else if (!entry.edit().isIdle()) {
            push(entry);
        }
    }

    /// Adds a change that was made again.
    void push(UndoEntry entry) {
        if (done.size() == ROOM) {
            done.removeLast();
        }
        done.push(entry);
    }

    /// The last change that can be taken back; null if there is none.
    @Nullable
    UndoEntry undoable(Predicate<UndoEntry> can) {
        return done.stream().filter(can).findFirst().orElse(null);
    }

    /// The last change that was taken back and can be made again; null if there is none.
    @Nullable
    Undone redoable(Predicate<Undone> can) {
        return undone.stream().filter(can).findFirst().orElse(null);
    }

    /// A change is about to be taken back.
    void undo(UndoEntry entry, RunPlace after) {
        done.remove(entry);
        undone.push(new Undone(entry, after));
    }

    /// A change is about to be made again.
    void redo(Undone again) {
        undone.remove(again);
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
