package pushpull.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.SettingsException;
import pushpull.table.DataException;

/// The first thing in a script that is refused, found without taking a step.
///
/// @param change its index; -1 for the first settings
/// @param edit the index of the point edit within the change; 0 if it has none
/// @param why a [SettingsException] or [DataException]
public record ScriptRefusal(int change, int edit, RuntimeException why) {
    private static final int START = -1;

    /// The first refusal; null if there is none.
    public static @Nullable ScriptRefusal first(Script script) {
        int at = START;
        try {
            TrainingData data = TrainingData.of(script.start());
            Checked now = new Checked(script.start(), data);
            now.check();
            for (Change change : script.changes()) {
                at++;
                now = now.after(change);
            }
            return null;
        } catch (EditRefusal refusal) {
            return new ScriptRefusal(at, refusal.edit, refusal.why);
        } catch (SettingsException | DataException refusal) {
            return new ScriptRefusal(at, 0, refusal);
        }
    }

    /// The same refusal of a change that has another index elsewhere.
    public ScriptRefusal of(int index) {
        return new ScriptRefusal(index, edit, why);
    }

    /// Settings and points that go together.
    private record Checked(Experiment experiment, TrainingData data) {
        private void check() {
            Compatibility.check(experiment);
            Compatibility.check(experiment, data);
        }

        private Checked after(Change change) {
            return switch (change) {
                case Change.Settings settings -> {
                    Experiment next = settings.after(experiment);
                    Compatibility.check(next);
                    Checked then = new Checked(next, data.withSettings(next));
                    then.check();
                    yield then;
                }
                case Change.ByHand hand -> edited(hand.edits());
            };
        }

        /// All edits together, and only if they are refused one by one.
        private Checked edited(List<PointEdit> edits) {
            try {
                Compatibility.checkDrags(edits, experiment.encoder());
                Checked then = new Checked(experiment, data.edited(edits));
                then.check();
                return then;
            } catch (SettingsException refusal) {
                throw new EditRefusal(firstRefused(edits), refusal);
            }
        }

        private int firstRefused(List<PointEdit> edits) {
            TrainingData now = data;
            for (int i = 0; i < edits.size(); i++) {
                try {
                    Compatibility.checkDrags(List.of(edits.get(i)), experiment.encoder());
                    now = now.edited(List.of(edits.get(i)));
                } catch (SettingsException _) {
                    return i;
                }
            }
            return edits.size() - 1;
        }
    }

    private static final class EditRefusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int edit;
        private final SettingsException why;

        private EditRefusal(int edit, SettingsException why) {
            super(why);
            this.edit = edit;
            this.why = why;
        }
    }
}
