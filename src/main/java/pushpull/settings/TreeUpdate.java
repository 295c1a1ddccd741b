package pushpull.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Several assignments that are applied to a tree of records as one: only the result is checked as a whole.
final class TreeUpdate {
    private final Map<String, String> texts;
    private final Values values;
    private final Set<String> met = new HashSet<>();
    private final Map<String, Object> assigned = new HashMap<>();

    /// What the assignments say.
    @FunctionalInterface
    interface Values {
        /// The value that a setting gets, of a family the class of a member; null if it gets none.
        @Nullable
        Object value(Setting setting, String key);
    }

    /// @param texts of the assignments by key
    private TreeUpdate(Map<String, String> texts, Values values) {
        this.texts = texts;
        this.values = values;
    }

    /// Assignments that have yet to be read.
    static TreeUpdate read(Map<String, String> texts) {
        return new TreeUpdate(texts, (setting, key) -> {
            String text = texts.get(key);
            if (text == null) {
                return null;
            }
            return setting.kind() == Kind.FAMILY
                    ? Members.named(setting.family(), text.strip(), key)
                    : setting.parse(text, key);
        });
    }

    static TreeUpdate of(SettingsUpdate update) {
        return new TreeUpdate(update.texts(), (setting, key) -> {
            Object value = update.values().get(key);
            if (value != null) {
                check(setting, value, key);
            }
            return value;
        });
    }

    private static void check(Setting setting, Object value, String key) {
        boolean member =
                setting.kind() == Kind.FAMILY && Members.of(setting.family()).contains(value);
        if (!member) {
            setting.check(value, key);
        }
    }

    <R extends Record> R applyTo(R root) {
        R changed = rebuilt(Schema.of(root), setting -> setting.valueIn(root), "");
        for (String key : texts.keySet()) {
            if (!met.contains(key)) {
                throw RefusalMessages.unknown(changed, key);
            }
        }
        return changed.equals(root) ? root : changed;
    }

    /// The values of the assignments after [#applyTo].
    Map<String, Object> assigned() {
        return assigned;
    }

    private @Nullable Object assigned(Setting setting, String key) {
        met.add(key);
        Object value = values.value(setting, key);
        if (value != null) {
            assigned.put(key, value);
        }
        return value;
    }

    private <R extends Record> R rebuilt(Schema<R> schema, Function<Setting, Object> before, String path) {
        try {
            return schema.create(setting -> {
                String key = Settings.key(path, setting);
                Object now = assigned(setting, key);
                Object value = before.apply(setting);
                return switch (value) {
                    case Record member -> member(member, key, now);
                    default -> now == null ? value : now;
                };
            });
        } catch (IllegalArgumentException e) {
            throw refused(path, e);
        }
    }

    private Record member(Record old, String key, @Nullable Object chosen) {
        Class<? extends Record> type =
                chosen instanceof Class<?> member ? member.asSubclass(Record.class) : old.getClass();
        if (type == old.getClass()) {
            return rebuilt(Schema.of(old), inner -> inner.valueIn(old), key);
        }
        try {
            return rebuilt(Schema.of(type), new CarriedValues(old), key);
        } catch (SettingsException _) {
            // Perhaps only what was carried over does not suit the new member; what was asked for fails here again.
            return rebuilt(Schema.of(type), Setting::initial, key);
        }
    }

    /// Names the assignment to blame if only one of the record's own settings was assigned.
    private SettingsException refused(String path, IllegalArgumentException refused) {
        String beginning = path.isEmpty() ? "" : path + ".";
        List<String> suspects = texts.keySet().stream()
                .filter(key -> key.startsWith(beginning) && key.indexOf('.', beginning.length()) < 0)
                .toList();
        if (suspects.size() != 1) {
            return RefusalMessages.record(path, path, refused);
        }
        String suspect = suspects.getFirst();
        return RefusalMessages.record(suspect + " = " + texts.get(suspect), suspect, refused);
    }
}
