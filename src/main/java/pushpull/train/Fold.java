package pushpull.train;

import java.util.SequencedMap;
import pushpull.settings.Settings;
import pushpull.tensor.Crew;

/// A script being folded: changes are applied before the step they precede.
///
/// Belongs to one thread. The same script gives the same bits, whoever folds it.
public final class Fold {
    private final Script script;
    private final Training training;
    private final Look look;
    private final Recorder recorder = new Recorder();
    private int applied;

    /// Step 0 of a script.
    ///
    /// @throws pushpull.data.DataException where the points cannot be read
    /// @throws pushpull.settings.SettingsException where settings do not go together
    public Fold(Script script, Crew crew) {
        this.script = script;
        this.training = new Training(script.start(), crew);
        this.look = new Look(training);
    }

    /// Takes one step after the changes that precede it.
    ///
    /// @return false where the step would not be a number; the state is then the last good one
    public boolean advance() {
        while (applied < script.changes().size()
                && script.changes().get(applied).step() == training.step()) {
            apply(script.changes().get(applied++));
        }
        boolean taken = training.advance();
        if (taken) {
            recorder.stepped(training.step(), training.loss(), training.active());
        }
        return taken;
    }

    public long step() {
        return training.step();
    }

    public double loss() {
        return training.loss();
    }

    /// The run as it stands, with what is looked at.
    public Snapshot snapshot(Watch watch) {
        return look.snapshot(watch, new RunState(RunState.Phase.PAUSED, ""), recorder.history(), 0);
    }

    private void apply(Change change) {
        if (change instanceof Change.Settings settings) {
            SequencedMap<String, String> values = settings.values();
            Experiment next = Settings.with(training.experiment(), values);
            boolean restart = values.keySet().stream().anyMatch(key -> Settings.restarts(next, key));
            training.change(next, restart);
        }
    }
}
