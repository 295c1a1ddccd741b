package pushpull.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Several assignments that are applied to a tree of records as one: only the result is checked as a whole.
final class Change {
    private final Map<String, String> assignments;
    private final Set<String> met = new HashSet<>();

    Change(Map<String, String> assignments) {
        this.assignments = assignments;
    }

    <R extends Record> R applyTo(R root) {
        R changed = rebuilt(Schema.of(root), setting -> setting.valueIn(root), "");
        for (String key : assignments.keySet()) {
            if (!met.contains(key)) {
                throw Refusals.unknown(changed, key);
            }
        }
        return changed.equals(root) ? root : changed;
    }

    private <R extends Record> R rebuilt(Schema<R> schema, Function<Setting, Object> before, String path) {
        try {
            return schema.create(setting -> {
                String key = Settings.key(path, setting);
                met.add(key);
                String text = assignments.get(key);
                Object value = before.apply(setting);
                return switch (value) {
                    case Record member -> member(setting, member, key, text);
                    default -> text == null ? value : setting.parse(text, key);
                };
            });
        } catch (IllegalArgumentException e) {
            throw refused(path, e);
        }
    }

    private Record member(Setting setting, Record old, String key, @Nullable String name) {
        Class<? extends Record> type =
                name == null ? old.getClass() : Members.named(setting.family(), name.strip(), key);
        if (type == old.getClass()) {
            return rebuilt(Schema.of(old), inner -> inner.valueIn(old), key);
        }
        try {
            return rebuilt(Schema.of(type), new Carried(old), key);
        } catch (SettingsException _) {
            // Perhaps only what was carried over does not suit the new member; what was asked for fails here again.
            return rebuilt(Schema.of(type), Setting::initial, key);
        }
    }

    /// Names the assignment to blame where only one of the record's own settings was assigned.
    private SettingsException refused(String path, IllegalArgumentException refused) {
        String beginning = path.isEmpty() ? "" : path + ".";
        List<String> suspects = assignments.keySet().stream()
                .filter(key -> key.startsWith(beginning) && key.indexOf('.', beginning.length()) < 0)
                .toList();
        if (suspects.size() != 1) {
            return Refusals.record(path, path, refused);
        }
        String suspect = suspects.getFirst();
        return Refusals.record(suspect + " = " + assignments.get(suspect), suspect, refused);
    }
}
