package pushpull.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Composes the messages of [SettingsException].
final class RefusalMessages {
    private RefusalMessages() {}

    static SettingsException notation(String message, String text, String key) {
        String shown = text.isEmpty() ? Texts.of("setting.empty") : text;
        return new SettingsException(key, Texts.of(message, key, shown));
    }

    static SettingsException overflow(Setting setting, String text, String key, int bits) {
        long most = -1L >>> (Long.SIZE - bits + 1);
        String min = Double.isFinite(setting.min()) ? Decimal.text(setting.min()) : Long.toString(-most - 1);
        String max = Double.isFinite(setting.max()) ? Decimal.text(setting.max()) : Long.toString(most);
        return new SettingsException(key, Texts.of("setting.range", key, text, Texts.of("range.between", min, max)));
    }

    static RuntimeException value(Setting setting, Object value, String key) {
        boolean numeric =
                switch (setting.kind()) {
                    case DOUBLE -> value instanceof Double;
                    case INT -> value instanceof Integer;
                    case LONG -> value instanceof Long;
                    case INTS -> value instanceof List<?> list && list.stream().allMatch(Integer.class::isInstance);
                    case BOOLEAN, TEXT, CHOICE, FAMILY -> false;
                };
        if (numeric && value instanceof Double number && !Double.isFinite(number)) {
            return new SettingsException(key, Texts.of("setting.finite", key, number));
        } else if (value instanceof String && setting.kind() == Kind.TEXT) {
            return new SettingsException(key, Texts.of("setting.line", key));
        } else if (numeric) {
            String text = setting.text(value);
            return new SettingsException(
                    key, Texts.of("setting.range", key, text, setting.range().text()));
        }
        return new IllegalArgumentException(
                setting + " takes " + setting.type().getSimpleName() + ", not " + value.getClass());
    }

    static SettingsException choice(String text, String key, List<String> choices) {
        String noun = Texts.words(key.substring(key.lastIndexOf('.') + 1));
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.of("setting.choice", text, noun));
        addNearest(sentences, text, choices);
        sentences.add(Texts.of("setting.choose", String.join(", ", choices)));
        return new SettingsException(key, String.join(" ", sentences));
    }

    static SettingsException unknown(Record root, String key) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.of("setting.unknown", key));
        addNearest(sentences, key, List.copyOf(Settings.flatten(root).keySet()));
        sentences.add(inventory(root, key));
        return new SettingsException(key, String.join(" ", sentences));
    }

    /// @param subject the assignment that caused it, or the path of the record
    static SettingsException record(String subject, String key, IllegalArgumentException refused) {
        String reason = Objects.requireNonNullElse(refused.getMessage(), Texts.of("setting.combination"));
        String message = subject.isEmpty() ? reason : Texts.of("setting.refused", subject, reason);
        return new SettingsException(key, message, refused);
    }

    private static void addNearest(List<String> sentences, String text, List<String> known) {
        NameSuggestion.to(text, known).ifPresent(nearest -> sentences.add(Texts.of("setting.nearest", nearest)));
    }

    /// What the deepest record on the way to the key does have.
    private static String inventory(Record root, String key) {
        Record deepest = root;
        for (String part : key.split("\\.", -1)) {
            Object next = null;
            for (Setting setting : Schema.of(deepest).settings()) {
                next = setting.name().equals(part) ? setting.valueIn(deepest) : next;
            }
            if (!(next instanceof Record member)) {
                break;
            }
            deepest = member;
        }
        List<String> names =
                Schema.of(deepest).settings().stream().map(Setting::name).toList();
        if (deepest.equals(root)) {
            return Texts.of("setting.roots", String.join(", ", names));
        }
        String name = ValueFormat.text(deepest);
        return names.isEmpty()
                ? Texts.of("setting.none", name)
                : Texts.of("setting.has", name, String.join(", ", names));
    }
}
