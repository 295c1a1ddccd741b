package pushpull.train;

import java.util.SequencedMap;

/// What happened to a run before its next step, as a part of the script.
public sealed interface Change {
    /// The step after which it happened.
    long step();

    /// Settings got other values, checked as a whole.
    ///
    /// @param values flat keys and values, as in an experiment file
    record Settings(long step, SequencedMap<String, String> values) implements Change {}

    /// A point was added by hand.
    record Added(long step, int id, int label, double[] features) implements Change {}

    /// A point was moved in the input space.
    record Moved(long step, int id, double[] features) implements Change {}

    /// A point was removed.
    record Removed(long step, int id) implements Change {}

    /// A point got another label.
    record Relabelled(long step, int id, int label) implements Change {}

    /// The embedding of a point was dragged; with an encoder this springs back.
    record Dragged(long step, int id, double[] embedding) implements Change {}
}
