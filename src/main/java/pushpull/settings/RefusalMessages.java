package pushpull.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Composes the messages of [SettingsException].
final class RefusalMessages {
    private RefusalMessages() {}

    static SettingsException notation(String message, Setting setting, String text, String key) {
        return about(message, setting, key, text, setting.range().text(), example(setting));
    }

    /// Says it twice: with the key, as files and the command line have it, and with the label, as the window has it.
    private static SettingsException about(String message, Setting setting, String key, Object... rest) {
        Object[] shown = Arrays.stream(rest)
                .map(String::valueOf)
                .map(ReadableNumber::exact)
                .toArray();
        return new SettingsException(
                key,
                Texts.general(message, after(key, rest)),
                Texts.general(message, after(Texts.label(setting), shown)));
    }

    private static Object[] after(String subject, Object... rest) {
        return Stream.concat(Stream.of(subject), Arrays.stream(rest)).toArray();
    }

    /// A number that the setting takes: its default, or one from its slider if that is 0.
    private static String example(Setting setting) {
        boolean whole = setting.kind() != Kind.DOUBLE;
        if (setting.initial() instanceof Number number && number.doubleValue() != 0) {
            return setting.text(number);
        } else if (!setting.range().hasSlider()) {
            return Decimal.text(Math.clamp(1, setting.min(), setting.max()));
        }
        double fifth = setting.low() + (setting.high() - setting.low()) / 5;
        BigDecimal round = new BigDecimal(fifth).round(new MathContext(1));
        return Decimal.text(whole ? Math.rint(round.doubleValue()) : round.doubleValue());
    }

    static SettingsException overflow(Setting setting, String text, String key, int bits) {
        long most = -1L >>> (Long.SIZE - bits + 1);
        String min = Double.isFinite(setting.min()) ? Decimal.text(setting.min()) : Long.toString(-most - 1);
        String max = Double.isFinite(setting.max()) ? Decimal.text(setting.max()) : Long.toString(most);
        return about("setting.range", setting, key, text, Texts.general("range.between", min, max));
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
            return about("setting.finite", setting, key, number);
        } else if (value instanceof String && setting.kind() == Kind.TEXT) {
            return about("setting.line", setting, key);
        } else if (numeric) {
            return about(
                    "setting.range",
                    setting,
                    key,
                    setting.text(value),
                    setting.range().text());
        }
        return new IllegalArgumentException(
                setting + " takes " + setting.type().getSimpleName() + ", not " + value.getClass());
    }

    static SettingsException choice(String text, String key, List<String> choices) {
        String noun = Texts.words(key.substring(key.lastIndexOf('.') + 1));
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.general("setting.choice", text, noun));
        addNearest(sentences, text, choices);
        sentences.add(Texts.general("setting.choose", String.join(", ", choices)));
        return new SettingsException(key, String.join(" ", sentences));
    }

    static SettingsException unknown(Record root, String key) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.general("setting.unknown", key));
        addNearest(sentences, key, List.copyOf(Settings.flatten(root).keySet()));
        sentences.add(inventory(root, key));
        return new SettingsException(key, String.join(" ", sentences));
    }

    /// @param subject the assignment that caused it, or the path of the record
    static SettingsException record(String subject, String key, IllegalArgumentException refused) {
        String reason = Objects.requireNonNullElse(refused.getMessage(), Texts.general("setting.combination"));
        String message = subject.isEmpty() ? reason : Texts.general("setting.refused", subject, reason);
        return new SettingsException(key, message, refused);
    }

    private static void addNearest(List<String> sentences, String text, List<String> known) {
        NameSuggestion.to(text, known).ifPresent(nearest -> sentences.add(Texts.general("setting.nearest", nearest)));
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
            return Texts.general("setting.roots", String.join(", ", names));
        }
        String name = ValueFormat.text(deepest);
        return names.isEmpty()
                ? Texts.general("setting.none", name)
                : Texts.general("setting.has", name, String.join(", ", names));
    }
}
