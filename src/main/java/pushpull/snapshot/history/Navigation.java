package pushpull.snapshot.history;

import java.util.List;

/// The places that a person can go to from the present step: along the recorded branch, to other branches, and back and
/// forth over changes.
///
/// @param end the last recorded step of the branch
/// @param goal the step that the run is seeking, or [#NOWHERE]
/// @param undo what an undo would change, empty if nothing
/// @param redo what a redo would change, empty if nothing
/// @param lines all branches, each after its parent; empty if there is only one
public record Navigation(long end, long goal, List<History.Mark> undo, List<History.Mark> redo, List<Line> lines) {
    /// The goal of a run that is not seeking.
    public static final long NOWHERE = -1;

    /// For a run that only goes forward.
    public static final Navigation NONE = new Navigation(0, NOWHERE, List.of(), List.of(), List.of());

    /// Whether the run is seeking a step.
    public boolean isUnderWay() {
        return goal != NOWHERE;
    }

    /// The branches other than the present one.
    public List<Line> others() {
        return lines.stream().filter(line -> !line.isPresent()).toList();
    }

    /// One branch of a run.
    ///
    /// @param id identifies the branch for as long as it exists
    /// @param depth how many ancestors it has
    /// @param from the last step that it shares with its parent; 0 if it has its own beginning
    /// @param end its last step
    /// @param marks the changes made on it since then
    /// @param curve its loss, thinned
    /// @param isPresent whether the run is on it
    public record Line(
            int id, int depth, long from, long end, List<History.Mark> marks, Curve curve, boolean isPresent) {}

    /// The loss of a branch at some of its steps.
    ///
    /// @param steps ascending
    /// @param losses at each; the last is that of the last step
    public record Curve(long[] steps, double[] losses) {
        /// The last known loss; NaN if there is none.
        public double last() {
            return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
        }
    }
}
