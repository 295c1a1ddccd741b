package pushpull.snapshot.history;

import java.util.List;

/// Where a person can go from here: along the recorded line, to other lines, and back and forth over changes.
///
/// @param end the last recorded step of the line
/// @param goal the step that the run is on its way to, or [#NOWHERE]
/// @param undo what would be undone, empty if nothing is
/// @param redo what would be done again, empty if nothing is
/// @param lines this line and those that were left behind, each behind the one it came from; empty if this is the
/// only one
public record Navigation(long end, long goal, List<History.Mark> undo, List<History.Mark> redo, List<Line> lines) {
    /// The goal of a run that stands or plays.
    public static final long NOWHERE = -1;

    /// Of a run that goes only forward.
    public static final Navigation NONE = new Navigation(0, NOWHERE, List.of(), List.of(), List.of());

    /// Whether steps are being folded again to get somewhere.
    public boolean isUnderWay() {
        return goal != NOWHERE;
    }

    /// The lines that were left behind.
    public List<Line> others() {
        return lines.stream().filter(line -> !line.isPresent()).toList();
    }

    /// One line of a run.
    ///
    /// @param id by which it can be entered; it stays with the line
    /// @param depth how many lines it came from, one after the other
    /// @param from the last step that it shares with the line it came from; 0 if it has a beginning of its own
    /// @param end its last step
    /// @param marks what was changed in it since then
    /// @param curve its loss, thinned
    /// @param isPresent whether the run is on it
    public record Line(
            int id, int depth, long from, long end, List<History.Mark> marks, Curve curve, boolean isPresent) {}

    /// The loss of a line at some of its steps.
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
