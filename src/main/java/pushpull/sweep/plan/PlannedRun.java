package pushpull.sweep.plan;

import pushpull.experiment.Script;
import pushpull.settings.SettingsUpdate;

/// One run of a sweep: a cell with a seed.
///
/// @param number its place in the plan, from 0
public record PlannedRun(int number, SweepCell cell, long seed) {
    /// What it does.
    public Script script() {
        Script script = cell.script();
        return new Script(SettingsUpdate.of(Axis.SEED, seed).applyTo(script.start()), script.changes());
    }
}
