package pushpull.ui.control;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.settings.TypedValue;
import pushpull.train.Compatibility;

/// What the parts of the experiment panel need of it.
///
/// @param experiment the settings that the panel shows
/// @param changed told of every change
/// @param alone told of changes that are a gesture of their own
/// @param revealed asked to bring a part into view
/// @param said told what a person should know
/// @param message what was said last and is still to be read, such as a refusal
record PanelContext(
        Supplier<@Nullable Experiment> experiment,
        Consumer<SettingsUpdate> changed,
        Consumer<SettingsUpdate> alone,
        Consumer<Node> revealed,
        Consumer<String> said,
        Supplier<String> message) {
    /// Of the row that is being turned.
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /// Gives a setting a value of its type.
    void change(String key, Object value) {
        changed.accept(SettingsUpdate.of(key, value));
    }

    /// What a person types for a setting.
    KnobInput input(Setting setting, String key) {
        return new KnobInput() {
            @Override
            public boolean take(String text) {
                return typed(setting, key, text);
            }

            @Override
            public boolean isRefused() {
                return !message.get().isEmpty();
            }
        };
    }

    /// Gives a setting the value that a typed text means, as one change that is undone alone.
    ///
    /// @return whether it means one; otherwise it was said why not
    private boolean typed(Setting setting, String key, String text) {
        Experiment now = experiment.get();
        if (now == null) {
            return true;
        }
        try {
            SettingsUpdate update = SettingsUpdate.of(key, TypedValue.read(setting, text));
            if (!update.applyTo(now).equals(now)) {
                alone.accept(update);
            }
            return true;
        } catch (SettingsException refused) {
            say(refused.spoken());
            return false;
        }
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
            say(String.valueOf(refused.getMessage()));
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
