package pushpull.snapshot;

import java.util.List;
import pushpull.snapshot.history.History;

/// The state of several runs in lock-step, all after the same step.
///
/// @param step how many steps the runs have taken; a run that halted stays at its own last step
/// @param runs a snapshot of each, in order
/// @param undoable what an undo would change, in one run or in several; empty if nothing
/// @param redoable what a redo would change; empty if nothing
public record ComparisonSnapshot(
        long step, List<Snapshot> runs, List<History.Mark> undoable, List<History.Mark> redoable) {
    public ComparisonSnapshot {
        runs = List.copyOf(runs);
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }

    /// Whether a run stands at the common step; one that halted before does not.
    public boolean isInStep(int run) {
        return runs.get(run).step() == step;
    }
}
