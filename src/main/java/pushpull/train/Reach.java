package pushpull.train;

import java.util.List;

/// Where a person can go from here: along the recorded line, to other lines, and back and forth over changes.
///
/// @param end the last recorded step of the line
/// @param undo what would be undone, empty where nothing is
/// @param redo what would be done again, empty where nothing is
/// @param branches lines that were left behind
public record Reach(long end, List<History.Mark> undo, List<History.Mark> redo, List<Branch> branches) {
    /// Of a run that goes only forward.
    public static final Reach NONE = new Reach(0, List.of(), List.of(), List.of());

    /// A line that was left behind.
    ///
    /// @param end its last step
    /// @param marks what was changed in it
    public record Branch(long end, List<History.Mark> marks) {}
}
