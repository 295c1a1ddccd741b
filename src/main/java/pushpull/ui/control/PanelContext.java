package pushpull.ui.control;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.train.Compatibility;

/// What the parts of the experiment panel need of it.
///
/// @param experiment the settings that the panel shows
/// @param changed told of every change
/// @param revealed asked to bring a part into view
/// @param said told what a person should know
record PanelContext(
        Supplier<@Nullable Experiment> experiment,
        Consumer<SettingsUpdate> changed,
        Consumer<Node> revealed,
        Consumer<String> said) {
    /// Of the row that is being turned.
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /// Gives a setting a value of its type.
    void change(String key, Object value) {
        changed.accept(SettingsUpdate.of(key, value));
    }

    /// Gives a setting the value that a text means, or says why it means none.
    void read(String key, String text) {
        Experiment now = experiment.get();
        if (now == null) {
            return;
        }
        try {
            changed.accept(SettingsUpdate.read(now, Map.of(key, text)));
        } catch (SettingsException refused) {
            say(refused.spoken());
        }
    }

    /// Why a setting cannot have a value now, in words; empty where it can.
    String refusal(String key, String value) {
        Experiment now = experiment.get();
        if (now == null) {
            return "";
        }
        try {
            return Compatibility.refusal(Settings.with(now, key, value));
        } catch (SettingsException refused) {
            return refused.spoken();
        }
    }

    void say(String sentence) {
        said.accept(sentence);
    }

    void reveal(Node part) {
        revealed.accept(part);
    }
}
