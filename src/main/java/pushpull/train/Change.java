package pushpull.train;

import java.util.SequencedMap;

/// What happened to a run before its next step, as a part of the script.
public sealed interface Change {
    /// The step after which it happened.
    long step();

    /// Settings got other values, checked as a whole.
    ///
    /// @param values flat keys and values, as in an experiment file
    record Settings(long step, SequencedMap<String, String> values) implements Change {
        /// The settings that it leads to.
        ///
        /// @throws pushpull.settings.SettingsException where it is refused
        public Experiment after(Experiment before) {
            return pushpull.settings.Settings.with(before, values);
        }

        /// Whether it begins the run again at step 0.
        public boolean restarts(Experiment after) {
            return values.keySet().stream().anyMatch(key -> pushpull.settings.Settings.restarts(after, key));
        }
    }

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
