package pushpull.timeline;

import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.train.Training;

/// The open run: its training, the builder of its snapshots, and the branch that it is on.
///
/// @param training its present state
/// @param builder makes its snapshots
/// @param line the branch
public record ActiveRun(Training training, SnapshotBuilder builder, Timeline line) {
    public ActiveRun on(Timeline other) {
        return new ActiveRun(training, builder, other);
    }

    /// The branch to change: this one, or a copy that ends at the present step if recorded steps would be lost.
    public Timeline changeable(boolean restart) {
        return line.isAtEnd(training) && !restart ? line : line.until(training);
    }

    /// The script of a new run that begins with the settings in force.
    public Script again() {
        return Script.of(training.experiment(), training.world().byHand());
    }
}
