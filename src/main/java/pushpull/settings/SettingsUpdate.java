package pushpull.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Several settings with the values that they get, applied to a tree of records as one.
///
/// A value has the type of its setting, so that a number is never written and read on its way; text is for files.
///
/// @param values by key; the value of a family is the class of the member that it becomes
public record SettingsUpdate(SequencedMap<String, Object> values) {
    /// The update that changes nothing.
    public static final SettingsUpdate NONE = new SettingsUpdate(new LinkedHashMap<>());

    public SettingsUpdate {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /// One setting with its value.
    public static SettingsUpdate of(String key, Object value) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put(key, value);
        return new SettingsUpdate(values);
    }

    /// The update that texts mean for a tree, in their order.
    ///
    /// @throws SettingsException if it does not fit the tree
    public static SettingsUpdate read(Record root, Map<String, String> texts) {
        TreeUpdate update = TreeUpdate.read(texts);
        update.applyTo(root);
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        texts.keySet().forEach(key -> values.put(key, update.assigned().get(key)));
        return new SettingsUpdate(values);
    }

    /// What leads from one tree to the other: `between(before, after).applyTo(before)` equals `after`.
    public static <R extends Record> SettingsUpdate between(R before, R after) {
        return new SettingsUpdate(new RecordDifferences().between(before, after));
    }

    /// The tree with these settings; the same instance if nothing differs. See [Settings#with(Record, Map)].
    ///
    /// @throws SettingsException if it does not fit the tree
    public <R extends Record> R applyTo(R root) {
        return TreeUpdate.of(this).applyTo(root);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The values as files have them; reading these gives the same update to the bit.
    public SequencedMap<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) ->
                texts.put(key, value instanceof Class<?> member ? member.getSimpleName() : ValueFormat.text(value)));
        return Collections.unmodifiableSequencedMap(texts);
    }
}
