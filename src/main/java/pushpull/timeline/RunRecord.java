package pushpull.timeline;

import pushpull.experiment.Script;
import pushpull.snapshot.history.History;
import pushpull.train.TrainingState;

/// What was done up to a step, and a place on the way there: enough to repeat it, to see that it is the same, and to go
/// on from there.
///
/// @param done first settings and changes
/// @param applied how many of the changes are in force at the place
/// @param state everything that the next step reads there, beside the settings
/// @param loss of the step before it
/// @param active share of terms of that step that were not zero
/// @param last the step up to which things were done, counted from the last restart
/// @param history of the loss up to there
public record RunRecord(
        Script done, int applied, TrainingState state, double loss, double active, long last, History history) {
    /// The step of the place, counted from the last restart.
    public long step() {
        return state.step();
    }

    /// What sums up everything that the next step reads at the place.
    public String hash() {
        return state.hash();
    }

    /// Whether the place is where everything is done.
    public boolean isWhole() {
        return state.step() == last && applied == done.changes().size();
    }
}
