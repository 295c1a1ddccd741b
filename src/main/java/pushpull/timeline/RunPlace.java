package pushpull.timeline;

import pushpull.experiment.Script;

/// A place where a run was, to return to: every branch that passes it has the same bits there.
///
/// @param branch identifies the branch that it was on, which may no longer be kept
/// @param done what had been done
/// @param step counted from the last restart
public record RunPlace(Object branch, Script done, long step) {
    /// How many changes were in force.
    public int changes() {
        return done.changes().size();
    }

    /// Whether it was on this very branch.
    boolean isOn(Timeline line) {
        return line.key().equals(branch);
    }

    /// Whether a branch passes the place.
    boolean isPassedBy(Timeline line) {
        return line.begun() <= changes()
                && line.script().until(changes(), line.end()) >= step
                && isBeginningOf(line.script());
    }

    private boolean isBeginningOf(Script script) {
        return done.start().equals(script.start()) && done.common(script) == changes();
    }

    /// The branch to stand on: one that passes the place, or a copy up to there if a later change was made at the
    /// very same step.
    public Timeline standing(Timeline line) {
        boolean more = line.script().changes().size() > changes()
                && line.script().changes().get(changes()).step() == step;
        return more ? line.until(changes(), step) : line;
    }

    /// Whether a run stands there, on whatever branch.
    public boolean isAt(ActiveRun now) {
        return now.training().step() == step && now.line().done().equals(done);
    }
}
