package pushpull.timeline;

import java.util.List;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.observe.measure.PastStep;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.train.Checkpoint;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// One branch of a run: its script, and how to take a training to any step since the last restart.
///
/// The training may stand before the end of the branch; the steps after it are then recorded, and running the script on
/// repeats them.
public final class Timeline {
    private final Object key = new Object();
    private final Object origin;
    private final Checkpoints checkpoints;
    private HistoryRecorder recorder;
    private Script script;
    private int applied;
    private int recorded;
    /// How many changes there were at the last restart.
    private int begun;
    private long end;

    private Timeline(Object origin, Script script, Checkpoints checkpoints, HistoryRecorder recorder) {
        this.origin = origin;
        this.script = script;
        this.checkpoints = checkpoints;
        this.recorder = recorder;
    }

    /// Begins a branch with a training at the beginning of a script, and applies the changes made there.
    ///
    /// @throws pushpull.settings.SettingsException if one of them is refused
    public static Timeline begin(Script script, Training training, long room) {
        Timeline line = new Timeline(new Object(), script, new Checkpoints(room), new HistoryRecorder());
        line.checkpoints.begin(line.checkpoint(training));
        line.apply(training, script.changes().size());
        return line;
    }

    /// A branch of which only one state and the changes are known, until [#prepend] adds the earlier checkpoints.
    static Timeline at(RunRecord recording) {
        Script done = recording.done();
        Timeline line = new Timeline(
                new Object(), done, new Checkpoints(Checkpoints.ROOM), HistoryRecorder.of(recording.history()));
        Script until = done.first(recording.applied());
        line.checkpoints.begin(new Checkpoint(
                recording.applied(), until.end(), null, recording.state(), recording.loss(), recording.active()));
        line.applied = recording.applied();
        line.recorded = done.changes().size();
        line.begun = done.untilLastRestart();
        line.end = recording.last();
        return line;
    }

    /// Adds the checkpoints of a branch with the same script that begins earlier.
    public void prepend(Timeline earlier) {
        int known = checkpoints.first().applied();
        if (known <= Math.min(script.changes().size(), earlier.script.changes().size())
                && script.first(known).equals(earlier.script.first(known))) {
            checkpoints.prepend(earlier.checkpoints);
        }
    }

    /// A copy of this branch up to the step of a training.
    public Timeline until(Training training) {
        return until(applied, training.step());
    }

    /// A copy of this branch up to a step, with its first changes.
    Timeline until(int changes, long step) {
        Timeline line =
                new Timeline(origin, script.first(changes), checkpoints.until(step), recorder.until(step, changes));
        line.applied = changes;
        line.recorded = changes;
        line.begun = begun;
        line.end = step;
        return line;
    }

    /// Takes a step, after the changes that precede it.
    ///
    /// @return false if the step would give NaN
    public boolean advance(Training training) {
        apply(training, script.changes().size());
        if (!training.advance()) {
            return false;
        }
        if (training.step() > end) {
            end = training.step();
            recorder.stepped(training);
            if (checkpoints.isWanted(end) || training.current().isHeavy()) {
                checkpoints.put(checkpoint(training));
            }
        }
        return true;
    }

    /// Makes the changes that are due where a training stands.
    void applyDue(Training training) {
        apply(training, script.changes().size());
    }

    /// A record of what was done up to the step of a training.
    public RunRecord recording(Training training) {
        return record(checkpoint(training), training.step(), applied);
    }

    /// A record of what was done up to the end of the branch, with the nearest state from which the end can be reached.
    public RunRecord whole(Training training) {
        boolean there = training.step() == end && applied == recorded;
        return there ? recording(training) : record(checkpoints.before(end), end, recorded);
    }

    private RunRecord record(Checkpoint from, long last, int changes) {
        return new RunRecord(
                script.first(changes),
                from.applied(),
                from.state(),
                from.loss(),
                from.active(),
                last,
                recorder.until(last, changes).history());
    }

    /// Makes a change at the end of the branch.
    ///
    /// @param gesture the gesture that it is part of, 0 for none
    /// @throws pushpull.settings.SettingsException if it is refused; nothing has changed then
    public void add(Change change, long gesture, Training training) {
        apply(change, gesture, training);
        script = script.with(change);
    }

    /// Restores the last checkpoint before a step if that is nearer than where the training stands; from there,
    /// [#replayStep] takes it to the step.
    public void restoreNear(Training training, long step) {
        Checkpoint from = training.current().isHeavy() ? checkpoints.before(step) : checkpoints.beforeTrail(step);
        if (training.step() > step || training.step() < from.step()) {
            restore(training, from);
        }
    }

    /// Takes a training from another branch to a checkpoint of this one before a step.
    public void restoreBefore(Training training, long step) {
        restore(training, checkpoints.beforeTrail(step));
    }

    /// Replays one recorded step towards another, with the changes made before and after it.
    ///
    /// @return false if there is no recorded step left
    public boolean replayStep(Training training, long target) {
        apply(training, recorded);
        if (training.step() >= Math.min(target, end) || !training.advance()) {
            return false;
        }
        apply(training, recorded);
        return true;
    }

    /// How far a branch goes, to be gone back to if something fails half way.
    record Extent(Script script, int recorded, int begun, long end) {}

    Extent extent() {
        return new Extent(script, recorded, begun, end);
    }

    /// Takes the branch back to what it was, and a training that failed half way to a step of it.
    void recover(Extent before, Training training, long step) {
        script = before.script;
        recorded = before.recorded;
        begun = before.begun;
        end = before.end;
        recorder = recorder.until(end, recorded);
        restore(training, checkpoints.before(step));
        boolean more = true;
        while (more) {
            more = replayStep(training, step);
        }
    }

    private void restore(Training training, Checkpoint from) {
        Points known = from.points();
        training.resume(
                from,
                known == null ? TrainingData.after(script.first(from.applied())).points() : known);
        applied = from.applied();
    }

    private void apply(Training training, int limit) {
        while (applied < limit && script.changes().get(applied).step() == training.step()) {
            apply(script.changes().get(applied), 0, training);
        }
    }

    private void apply(Change change, long gesture, Training training) {
        Experiment before = training.experiment();
        Points points = training.data().points();
        boolean restart = training.apply(change);
        applied++;
        if (restart) {
            Checkpoint first = checkpoint(training);
            end = 0;
            begun = applied;
            recorder.restarted();
            checkpoints.begin(first);
        }
        if (applied > recorded) {
            recorded = applied;
            History.Mark mark = ChangeMark.of(change, before, points, training);
            if (mark != null) {
                recorder.changed(applied, mark, gesture);
            }
        }
    }

    private Checkpoint checkpoint(Training training) {
        return new Checkpoint(
                applied,
                training.experiment(),
                training.data().points(),
                training.state(),
                training.loss(),
                training.active());
    }

    /// Whether changes were recorded after the step of a training.
    public boolean hasLaterChanges() {
        return applied < recorded;
    }

    /// How many changes were made up to where the training stands.
    public int applied() {
        return applied;
    }

    Object key() {
        return key;
    }

    /// What this branch and all that part from it have in common, since their first step.
    public Object origin() {
        return origin;
    }

    /// Whether a training stands at the end of the branch with the whole script applied.
    boolean isAtEnd(Training training) {
        return training.step() == end && applied == script.changes().size();
    }

    /// How many changes there were at the last restart; it rises with every restart of the branch.
    public int begun() {
        return begun;
    }

    /// The last recorded step since the last restart.
    public long end() {
        return end;
    }

    /// The script up to where the training stands.
    public Script done() {
        return script.first(applied);
    }

    /// All that was done, also after the present step.
    public Script script() {
        return script;
    }

    /// Recorded steps that can be measured now.
    public List<PastStep> past() {
        return PastSteps.of(checkpoints, script, end);
    }

    public History history() {
        return recorder.history();
    }

    /// The changes, without the intermediate values within a gesture.
    List<History.Mark> marks() {
        return recorder.marks();
    }

    Navigation.Curve curve() {
        return recorder.curve(end);
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }
}
