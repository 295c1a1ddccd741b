package pushpull.timeline;

import java.util.function.Function;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;

/// The open run: its training, the builder of its snapshots, and the branch that it is on.
///
/// @param training its present state
/// @param builder makes its snapshots
/// @param line the branch
public record ActiveRun(Training training, SnapshotBuilder builder, Timeline line) {
    /// The beginning of a script, with the changes made there.
    public static ActiveRun begin(Script script, WorkerPool workers, Function<Training, SnapshotBuilder> builders) {
        Training training = new Training(script.start(), workers);
        Timeline line = Timeline.begin(script, training, Checkpoints.ROOM);
        return new ActiveRun(training, builders.apply(training), line);
    }

    /// Near the end of a branch that was prepared elsewhere.
    public static ActiveRun on(PreparedRun prepared, WorkerPool workers, Function<Training, SnapshotBuilder> builders) {
        Training training = new Training(prepared.script().start(), workers);
        prepared.line().restoreBefore(training, prepared.line().end());
        return new ActiveRun(training, builders.apply(training), prepared.line());
    }

    /// Where it stands.
    public RunPlace place() {
        return new RunPlace(line.key(), line.done(), training.step());
    }

    public ActiveRun on(Timeline other) {
        return new ActiveRun(training, builder, other);
    }

    /// Takes a step at the end of the branch; false if it would not give finite numbers.
    public boolean advance() {
        return followed(line.advance(training));
    }

    /// Takes a recorded step towards another; false if there is none to take.
    public boolean replayStep(long target) {
        return followed(line.replayStep(training, target));
    }

    private boolean followed(boolean taken) {
        if (taken) {
            builder.stepped();
        }
        return taken;
    }

    /// The branch to change: this one, or a copy that ends at the present step if recorded steps would be lost.
    public Timeline changeable(boolean restart) {
        return line.isAtEnd(training) && !restart ? line : line.until(training);
    }

    /// The script of a new run that begins with the settings in force.
    public Script again() {
        return Script.of(training.experiment(), training.data().byHand());
    }
}
