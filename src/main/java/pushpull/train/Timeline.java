package pushpull.train;

import pushpull.data.Points;
import pushpull.settings.Settings;

/// One line of a run: its script, and how to take a training to any step since the last restart.
///
/// A training may be before the end of the line; what is behind it is then recorded, and folding on gives it again.
final class Timeline {
    private final Checkpoints checkpoints;
    private final Recorder recorder;
    private Script script;
    private int applied;
    private int recorded;
    private long end;

    private Timeline(Script script, Checkpoints checkpoints, Recorder recorder) {
        this.script = script;
        this.checkpoints = checkpoints;
        this.recorder = recorder;
    }

    /// The line of a training that stands at the beginning of a script, with the changes made there.
    ///
    /// @throws pushpull.settings.SettingsException where one of them is refused
    static Timeline begin(Script script, Training training, long room) {
        Timeline line = new Timeline(script, new Checkpoints(room), new Recorder());
        line.checkpoints.begin(line.checkpoint(training));
        line.apply(training, script.changes().size());
        return line;
    }

    /// A line of which only a place and what was done from there on are known, until the rest is added by [#precede].
    static Timeline at(Recording recording) {
        Script done = recording.done();
        Timeline line = new Timeline(done, new Checkpoints(Checkpoints.ROOM), Recorder.of(recording.history()));
        Script until = done.first(recording.applied());
        line.checkpoints.begin(new Checkpoint(
                recording.applied(), until.end(), null, recording.state(), recording.loss(), recording.active()));
        line.applied = recording.applied();
        line.recorded = done.changes().size();
        line.end = recording.last();
        return line;
    }

    /// Adds the checkpoints of a line with the same script that begins earlier.
    void precede(Timeline earlier) {
        int known = checkpoints.first().applied();
        boolean both = known <= script.changes().size()
                && known <= earlier.script.changes().size();
        if (both && script.first(known).equals(earlier.script.first(known))) {
            checkpoints.precede(earlier.checkpoints);
        }
    }

    /// A line of its own that is the same up to where a training stands in this one.
    Timeline until(Training training) {
        long step = training.step();
        Timeline line = new Timeline(script.first(applied), checkpoints.until(step), recorder.until(step));
        line.applied = applied;
        line.recorded = applied;
        line.end = step;
        return line;
    }

    /// Takes a step, after the changes that precede it.
    ///
    /// @return false where it would not be a number
    boolean advance(Training training) {
        apply(training, script.changes().size());
        if (!training.advance()) {
            return false;
        }
        if (training.step() > end) {
            end = training.step();
            recorder.stepped(training);
            if (checkpoints.isWanted(end)) {
                checkpoints.put(checkpoint(training));
            }
        }
        return true;
    }

    /// Folds on to a step behind the last restart of the script, with the changes made there.
    ///
    /// @param each called before every step
    /// @return false where a step would not be a number
    boolean advance(Training training, long last, Runnable each) {
        int until = script.untilLastRestart();
        apply(training, script.changes().size());
        while (applied < until || training.step() < last) {
            each.run();
            if (!advance(training)) {
                return false;
            }
            apply(training, script.changes().size());
        }
        return true;
    }

    /// What was done up to where a training stands.
    Recording recording(Training training) {
        return new Recording(
                done(),
                applied,
                training.state(),
                training.loss(),
                training.active(),
                training.step(),
                recorder.until(training.step()).history());
    }

    /// What was done up to the end of the line, with the place nearest to it from which that can be repeated.
    Recording whole(Training training) {
        if (training.step() == end && applied == recorded) {
            return recording(training);
        }
        Checkpoint from = checkpoints.before(end);
        return new Recording(
                script.first(recorded), from.applied(), from.state(), from.loss(), from.active(), end, history());
    }

    /// Makes a change where the line ends.
    ///
    /// @throws pushpull.settings.SettingsException where it is refused; nothing has changed then
    void add(Change change, Training training) {
        carry(change, training);
        script = script.with(change);
    }

    /// Takes a training to a step, with the changes made there.
    void go(Training training, long step) {
        long target = Math.clamp(step, 0, end);
        Checkpoint from = checkpoints.before(target);
        if (training.step() > target || training.step() < from.step()) {
            restore(training, from);
        }
        fold(training, target);
    }

    /// Takes a training from another line to the end of this one.
    void enter(Training training) {
        restore(training, checkpoints.before(end));
        fold(training, end);
    }

    private void restore(Training training, Checkpoint from) {
        Points known = from.points();
        training.resume(
                from, known == null ? World.after(script.first(from.applied())).points() : known);
        applied = from.applied();
    }

    private void fold(Training training, long target) {
        apply(training, recorded);
        while (training.step() < target && training.advance()) {
            apply(training, recorded);
        }
    }

    private void apply(Training training, int limit) {
        while (applied < limit && script.changes().get(applied).step() == training.step()) {
            carry(script.changes().get(applied), training);
        }
    }

    private void carry(Change change, Training training) {
        Experiment before = training.experiment();
        boolean restart = training.apply(change);
        applied++;
        if (restart) {
            end = 0;
            checkpoints.begin(checkpoint(training));
        }
        if (applied > recorded) {
            recorded = applied;
            record(change, before, training, restart);
        }
    }

    private void record(Change change, Experiment before, Training training, boolean restart) {
        switch (change) {
            case Change.Settings settings ->
                recorder.changed(
                        settings.step(),
                        Settings.flatten(before),
                        Settings.differences(before, training.experiment()),
                        restart);
            case Change.ByHand hand -> recorder.edited(PointMarks.of(hand.step(), hand.edits()));
        }
    }

    private Checkpoint checkpoint(Training training) {
        return new Checkpoint(
                applied,
                training.experiment(),
                training.world().points(),
                training.state(),
                training.loss(),
                training.active());
    }

    /// Whether folding on would repeat changes that were made behind where a training stands.
    boolean hasLaterChanges() {
        return applied < recorded;
    }

    /// Whether a training stands where the line ends and nothing is left of the script.
    boolean isAtEnd(Training training) {
        return training.step() == end && applied == script.changes().size();
    }

    /// The last recorded step since the last restart.
    long end() {
        return end;
    }

    /// What was done up to where the training stands.
    Script done() {
        return script.first(applied);
    }

    /// An id above those of all points that were ever drawn in this line.
    int freshId() {
        int next = Points.FIRST_DRAWN;
        for (Change change : script.changes()) {
            if (change instanceof Change.ByHand hand) {
                for (PointEdit edit : hand.edits()) {
                    next = edit instanceof PointEdit.Added added ? Math.max(next, added.id() + 1) : next;
                }
            }
        }
        return next;
    }

    History history() {
        return recorder.history();
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }
}
