package pushpull.ui.model;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import pushpull.experiment.Experiment;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;

/// Changes that were sent and have not come back in a snapshot yet, so that a knob never jumps back under the hand.
final class PendingChanges {
    /// How many snapshots may pass before what they say goes again.
    private static final int PATIENCE = 30;

    private final SequencedMap<String, Object> sent = new LinkedHashMap<>();
    private int waited;

    /// The settings with these changes too, which are then under way.
    ///
    /// @throws SettingsException if they are refused; nothing has changed then
    Experiment with(Experiment before, SettingsUpdate update) {
        Experiment after = update.applyTo(before);
        update.values().forEach((key, value) -> {
            // Another member has other settings: what was under way for those of the old one means nothing now.
            sent.keySet().removeIf(known -> known.startsWith(key + "."));
            sent.putLast(key, value);
        });
        waited = 0;
        return after;
    }

    /// The settings in force with what is still under way.
    Experiment over(Experiment inForce) {
        if (sent.isEmpty()) {
            return inForce;
        }
        try {
            Experiment intended = new SettingsUpdate(sent).applyTo(inForce);
            waited++;
            if (intended.equals(inForce) || waited > PATIENCE) {
                sent.clear();
                return inForce;
            }
            return intended;
        } catch (SettingsException _) {
            // The settings in force have changed so that this no longer fits them; they go.
            sent.clear();
            return inForce;
        }
    }

    void forget() {
        sent.clear();
    }
}
