package pushpull.train;

import pushpull.experiment.Change;
import pushpull.experiment.Script;
import pushpull.settings.SettingsUpdate;
import pushpull.tensor.WorkerPool;

/// A script folded into a training: each change is applied before the step that it precedes.
///
/// Keeps nothing but the present state, so that a sweep can run many. Belongs to one thread.
public final class ScriptFold {
    private Script script;
    private final Training training;
    private int untilLastRestart;
    private int applied;

    /// Begins at step 0 of a script.
    ///
    /// @throws pushpull.table.DataException if the points cannot be read
    /// @throws pushpull.settings.SettingsException if settings do not go together
    public ScriptFold(Script script, WorkerPool workers) {
        this.script = script;
        this.training = new Training(script.start(), workers);
        this.untilLastRestart = script.untilLastRestart();
    }

    /// The training as it stands.
    public Training training() {
        return training;
    }

    /// The whole script, with what has not been done yet.
    public Script script() {
        return script;
    }

    /// Changes settings at the present step; changes of the script that would have come later are forgotten.
    ///
    /// @throws pushpull.settings.SettingsException if they are refused
    public void change(SettingsUpdate update) {
        script = done().with(new Change.Settings(training.step(), update));
        untilLastRestart = script.untilLastRestart();
        applyDue();
    }

    /// What has been done so far.
    public Script done() {
        return script.first(applied);
    }

    /// Whether steps are left until the last restart.
    public boolean isBeforeLastRestart() {
        return applied < untilLastRestart;
    }

    /// Whether steps are left until a step after the last restart.
    public boolean isBefore(long last) {
        return isBeforeLastRestart() || training.step() < last;
    }

    /// Applies the changes that precede the next step.
    public void applyDue() {
        while (applied < script.changes().size()
                && script.changes().get(applied).step() == training.step()) {
            training.apply(script.changes().get(applied++));
        }
    }

    /// Takes one step, after the changes that precede it.
    ///
    /// @return false if the step would give NaN; the state is then the last good one
    public boolean advance() {
        applyDue();
        return training.advance();
    }
}
