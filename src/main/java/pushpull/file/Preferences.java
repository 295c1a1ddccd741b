package pushpull.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What the window remembers between two starts: texts by name. A value that is missing or invalid counts as absent.
///
/// @param values by name; a list is kept as `name.1`, `name.2`, …
public record Preferences(SequencedMap<String, String> values) {
    /// No preferences.
    public static final Preferences NONE = new Preferences(new LinkedHashMap<>());

    public Preferences {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return switch (text(name, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> otherwise;
        };
    }

    /// A number between two others; `otherwise` if it is absent.
    public double number(String name, double least, double most, double otherwise) {
        try {
            double number = Double.parseDouble(text(name, ""));
            return number >= least && number <= most ? number : otherwise;
        } catch (NumberFormatException _) {
            // It was never saved, or was edited by hand into something else.
            return otherwise;
        }
    }

    /// One of some constants, saved in lower case.
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        String kept = text(name, "");
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (text(constant).equals(kept)) {
                return constant;
            }
        }
        return otherwise;
    }

    /// The text of a constant.
    public static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public List<String> list(String name) {
        List<String> list = new ArrayList<>();
        for (int i = 1; values.containsKey(name + "." + i); i++) {
            list.add(text(name + "." + i, ""));
        }
        return list;
    }

    /// These with others, which take precedence; an empty text removes a value.
    public Preferences with(Map<String, String> others) {
        SequencedMap<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others);
        all.values().removeIf(String::isEmpty);
        return new Preferences(all);
    }
}
