package pushpull.timeline;

import java.util.LinkedHashMap;
import pushpull.experiment.Script;
import pushpull.snapshot.history.History;
import pushpull.train.TrainingState;

/// What was done up to a step, with one state on the way: enough to repeat it, to check that it is the same, and to
/// continue from there.
///
/// @param done the first settings and the changes
/// @param applied how many of the changes are in force at that state
/// @param state everything that the next step reads there, besides the settings
/// @param loss of the step before it
/// @param active share of terms of that step that were not zero
/// @param last the last step, counted from the last restart
/// @param history of the loss up to there
public record RunRecord(
        Script done, int applied, TrainingState state, double loss, double active, long last, History history) {
    /// The step of the state, counted from the last restart.
    public long step() {
        return state.step();
    }

    /// The hash of everything that the next step reads at the state.
    public String hash() {
        return state.hash();
    }

    /// Whether there is a state; without one, the script has to be repeated from its first step.
    public boolean hasState() {
        return !state.numbers().isEmpty();
    }

    /// About how many bytes the state takes.
    public long bytes() {
        return Double.BYTES
                * state.numbers().values().stream()
                        .mapToLong(part -> (long) part.rows() * part.columns())
                        .sum();
    }

    /// The same without a state.
    public RunRecord withoutState() {
        TrainingState none = new TrainingState(state.step(), new LinkedHashMap<>());
        return new RunRecord(done, applied, none, loss, active, last, history);
    }

    /// Whether the state is that of the last step.
    public boolean isWhole() {
        return hasState() && state.step() == last && applied == done.changes().size();
    }
}
