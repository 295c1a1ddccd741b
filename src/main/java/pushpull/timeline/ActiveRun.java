package pushpull.timeline;

import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.train.Training;

/// What a session holds once a run has begun.
///
/// @param training where the run stands
/// @param builder makes its snapshots
/// @param line that it is on
public record ActiveRun(Training training, SnapshotBuilder builder, Timeline line) {
    public ActiveRun on(Timeline other) {
        return new ActiveRun(training, builder, other);
    }

    /// The line to change: this one, or a copy that ends here where something would be lost.
    public Timeline changeable(boolean restart) {
        return line.isAtEnd(training) && !restart ? line : line.until(training);
    }

    /// The script of a run that begins with what is in force.
    public Script again() {
        return Script.of(training.experiment(), training.world().byHand());
    }
}
