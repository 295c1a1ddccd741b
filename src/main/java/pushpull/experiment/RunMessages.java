package pushpull.experiment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;

/// The sentences of this package.
///
/// Members of families stand in them as records, as classes or as lists of classes.
public final class RunMessages {
    private static final Texts TEXTS = Texts.bundle("train");

    private RunMessages() {}

    /// A sentence with members of families by their labels.
    public static String text(String key, Object... arguments) {
        return with(Texts::label, key, arguments);
    }

    /// The refusal of a setting: members by their names in files, and by their labels if a window says it.
    public static SettingsException refused(String setting, String key, Object... arguments) {
        return new SettingsException(setting, with(Class::getSimpleName, key, arguments), text(key, arguments));
    }

    private static String with(Function<Class<?>, String> name, String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = switch (arguments[i]) {
                case Record member -> name.apply(member.getClass());
                case Class<?> member -> name.apply(member);
                case List<?> members ->
                    members.stream()
                            .map(member -> name.apply((Class<?>) member))
                            .collect(Collectors.joining(", "));
                default -> arguments[i];
            };
        }
        return TEXTS.get(key, words);
    }
}
