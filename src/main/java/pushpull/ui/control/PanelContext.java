package pushpull.ui.control;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.train.Admission;
import pushpull.train.Experiment;

/// What the parts of the experiment panel need of it.
///
/// @param experiment the settings that the panel shows
/// @param changed told key and value of every change
/// @param revealed asked to bring a part into view
/// @param said told what a person should know
record PanelContext(
        Supplier<@Nullable Experiment> experiment,
        BiConsumer<String, String> changed,
        Consumer<Node> revealed,
        Consumer<String> said) {
    /// Of the row that is being turned.
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    void change(String key, String value) {
        changed.accept(key, value);
    }

    /// Why a setting cannot have a value now, in words; empty where it can.
    String refusal(String key, String value) {
        Experiment now = experiment.get();
        if (now == null) {
            return "";
        }
        try {
            return Admission.refusal(Settings.with(now, key, value));
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
