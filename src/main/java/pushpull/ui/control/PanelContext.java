package pushpull.ui.control;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.settings.Family;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.settings.Texts;
import pushpull.settings.TypedValue;
import pushpull.train.Compatibility;
import pushpull.train.CompatibleChange;

/// What the parts of the experiment panel need of it.
///
/// @param experiment the settings that the panel shows
/// @param changed told of every change
/// @param alone told of changes that are a gesture of their own
/// @param revealed asked to bring a part into view
/// @param said told what a person should know
/// @param noted told what was done beside what was asked for
/// @param warning whether a refusal stands to be read
/// @param explanations of what the pointer or the keys are at
/// @param finder of what the choices of a menu bring along
record PanelContext(
        Supplier<@Nullable Experiment> experiment,
        Consumer<SettingsUpdate> changed,
        Consumer<SettingsUpdate> alone,
        Consumer<Node> revealed,
        Consumer<String> said,
        Consumer<String> noted,
        BooleanSupplier warning,
        Explanations explanations,
        ChoiceFinder finder) {
    private static final Texts TEXTS = Texts.bundle("ui");

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
                return warning.getAsBoolean();
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

    /// A member by its name, before it is known what it takes.
    static MenuChoice named(Class<? extends Record> member) {
        return choice(member, "", "");
    }

    /// A member as it can be chosen from an experiment.
    static MenuChoice choice(Experiment now, String key, Class<? extends Record> member) {
        String name = member.getSimpleName();
        Optional<CompatibleChange> change = CompatibleChange.of(now, key, name);
        String refusal = change.isPresent() ? "" : refusal(now, key, name);
        return choice(member, change.map(AlongText::of).orElse(""), refusal);
    }

    private static MenuChoice choice(Class<? extends Record> member, String along, String refusal) {
        String group = ((Family) Schema.of(member).defaults())
                .group()
                .map(Texts::label)
                .orElse("");
        return new MenuChoice(
                member.getSimpleName(),
                Texts.label(member),
                group,
                Texts.about(member),
                Texts.formula(member).orElse(""),
                along,
                refusal);
    }

    private static String refusal(Experiment now, String key, String value) {
        try {
            return Compatibility.foreseen(Settings.with(now, key, value));
        } catch (SettingsException refused) {
            return refused.spoken();
        }
    }

    /// Chooses a member with all that it takes, as one change, and says what came along.
    void choose(String key, MenuChoice choice) {
        Experiment now = experiment.get();
        if (now == null) {
            return;
        }
        Optional<CompatibleChange> found = CompatibleChange.of(now, key, choice.value());
        if (found.isEmpty()) {
            say(refusal(now, key, choice.value()));
            return;
        }
        if (!found.get().update().applyTo(now).equals(now)) {
            alone.accept(found.get().update());
        }
        String along = AlongText.of(found.get());
        if (!along.isEmpty()) {
            noted.accept(TEXTS.get("choice.said", choice.text(), along));
        }
    }

    void say(String sentence) {
        said.accept(sentence);
    }

    void reveal(Node part) {
        revealed.accept(part);
    }
}
