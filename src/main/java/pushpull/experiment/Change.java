package pushpull.experiment;

import java.util.List;
import pushpull.settings.SettingsUpdate;

/// What happened to a run before its next step, as a part of the script.
public sealed interface Change {
    /// The step after which it happened.
    long step();

    /// Settings got other values, checked as a whole.
    ///
    record Settings(long step, SettingsUpdate update) implements Change {
        /// The settings that it leads to.
        ///
        /// @throws pushpull.settings.SettingsException if it is refused
        public Experiment after(Experiment before) {
            return update.applyTo(before);
        }

        /// Whether it begins the run again at step 0.
        public boolean restarts(Experiment after) {
            return update.values().keySet().stream().anyMatch(key -> pushpull.settings.Settings.restarts(after, key));
        }
    }

    /// Points were edited by hand, all at once.
    ///
    /// @param edits in order
    record ByHand(long step, List<PointEdit> edits) implements Change {
        public ByHand {
            edits = List.copyOf(edits);
        }
    }
}
