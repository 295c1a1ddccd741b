package pushpull.timeline.undo;

import java.util.List;
import java.util.function.Predicate;
import pushpull.snapshot.history.History;
import pushpull.timeline.RunPlace;
import pushpull.timeline.Timeline;

/// A change that was made, with the place to which an undo returns.
///
/// @param edit what it changed
/// @param before where the run was
/// @param made whether a branch comes from there by this change, up to where its run stands
record UndoEntry(UndoableEdit edit, RunPlace before, Predicate<Timeline> made) {
    /// The gesture that it is part of, 0 for none.
    long gesture() {
        return edit.gesture();
    }

    /// This change and the next one, of the same gesture, as one; itself if they cannot be joined.
    List<UndoEntry> with(UndoEntry later) {
        UndoableEdit both = edit.joined(later.edit);
        if (both == null) {
            return List.of(this, later);
        }
        return both.isIdle() ? List.of() : List.of(joined(both, later));
    }

    /// A fresh run does not have the changes behind it that were made before it began.
    private UndoEntry joined(UndoableEdit both, UndoEntry later) {
        boolean fresh = later.edit instanceof UndoableEdit.OfRestart;
        return new UndoEntry(both, before, fresh ? later.made : made);
    }

    /// The marks that describe an undo, at the step that it returns to.
    List<History.Mark> marks() {
        return edit.marks(before.step());
    }
}
