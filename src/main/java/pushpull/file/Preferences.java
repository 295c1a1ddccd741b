package pushpull.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What the window remembers between two starts: texts by name. What is missing or means nothing is as if never kept.
///
/// @param values by name; a list is kept as `name.1`, `name.2`, …
public record Preferences(SequencedMap<String, String> values) {
    /// Nothing was ever kept.
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

    /// A number between two others.
    public double number(String name, double least, double most, double otherwise) {
        try {
            double number = Double.parseDouble(text(name, ""));
            return number >= least && number <= most ? number : otherwise;
        } catch (NumberFormatException _) {
            // Nobody kept it, or somebody wrote by hand what is no number.
            return otherwise;
        }
    }

    /// One of some constants, kept in small letters.
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        String kept = text(name, "");
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (text(constant).equals(kept)) {
                return constant;
            }
        }
        return otherwise;
    }

    /// How a constant is kept.
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

    /// These and others, which go before; an empty text forgets what was kept.
    public Preferences with(Map<String, String> others) {
        SequencedMap<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others);
        all.values().removeIf(String::isEmpty);
        return new Preferences(all);
    }
}
