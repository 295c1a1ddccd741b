package pushpull.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Trees of records as flat `key = value` text and back, and changes of them by key.
///
/// A key is the path of component names, `loss.margin`; the value of a family is the name of its member. Everything
/// returned is unmodifiable, and every method that takes text throws [SettingsException] if it is refused.
public final class Settings {
    private Settings() {}

    /// Every setting of a tree, depth first, each family before the settings of its member.
    public static SequencedMap<String, String> flatten(Record root) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        flatten(root, "", values);
        return Collections.unmodifiableSequencedMap(values);
    }

    private static void flatten(Record record, String path, Map<String, String> values) {
        for (Setting setting : Schema.of(record).settings()) {
            Object value = setting.valueIn(record);
            values.put(key(path, setting), setting.text(value));
            if (value instanceof Record member) {
                flatten(member, key(path, setting), values);
            }
        }
    }

    /// The tree that the values describe; what is missing takes its default.
    public static <R extends Record> R read(Class<R> root, Map<String, String> values) {
        return with(Schema.of(root).defaults(), values);
    }

    /// The tree with one key changed; see [#with(Record, Map)].
    public static <R extends Record> R with(R root, String key, String value) {
        return with(root, Map.of(key, value));
    }

    /// The tree with several keys changed together; the same instance if nothing differs.
    ///
    /// A member that replaces another starts from its defaults, but a setting that both have, by name and type,
    /// keeps a value that was changed from the old default and is valid for the new member.
    public static <R extends Record> R with(R root, Map<String, String> assignments) {
        return TreeUpdate.read(assignments).applyTo(root);
    }

    /// The assignments that lead from one tree to the other: `with(before, differences(before, after))` equals `after`.
    public static <R extends Record> SequencedMap<String, String> differences(R before, R after) {
        return SettingsUpdate.between(before, after).texts();
    }

    /// The members of a family in menu order; those of a sealed sub-interface stand in its place.
    public static List<Class<? extends Record>> members(Class<? extends Family> family) {
        return Members.of(family);
    }

    /// The name of a member in text: its simple class name.
    public static String nameOf(Record member) {
        return ValueFormat.text(member);
    }

    /// The member of that name with its defaults.
    public static <F extends Family> F member(Class<F> family, String name) {
        String key = Texts.words(family.getSimpleName());
        return family.cast(Schema.of(Members.named(family, name, key)).defaults());
    }

    /// The setting that a key denotes in a tree, given the members in force.
    public static Setting find(Record root, String key) {
        return inForce(root, key).orElseThrow(() -> RefusalMessages.unknown(root, key));
    }

    private static Optional<Setting> inForce(Record record, String key) {
        for (Setting setting : Schema.of(record).settings()) {
            if (setting.name().equals(key)) {
                return Optional.of(setting);
            } else if (key.startsWith(setting.name() + ".") && setting.valueIn(record) instanceof Record member) {
                return inForce(member, key.substring(setting.name().length() + 1));
            }
        }
        return Optional.empty();
    }

    /// The setting that a key denotes under some choice of members: the first in menu order.
    public static Setting find(Class<? extends Record> root, String key) {
        List<Setting> found = all(root, key);
        if (found.isEmpty()) {
            throw RefusalMessages.unknown(Schema.of(root).defaults(), key);
        }
        return found.getFirst();
    }

    /// Whether changing the key restarts the run, given the members in force.
    public static boolean restarts(Record root, String key) {
        return find(root, key).restarts();
    }

    /// Whether changing the key restarts the run under some choice of members.
    public static boolean restarts(Class<? extends Record> root, String key) {
        return find(root, key).restarts() || all(root, key).stream().anyMatch(Setting::restarts);
    }

    static String key(String path, Setting setting) {
        return path.isEmpty() ? setting.name() : path + "." + setting.name();
    }

    private static List<Setting> all(Class<? extends Record> record, String key) {
        List<Setting> found = new ArrayList<>();
        for (Setting setting : Schema.of(record).settings()) {
            if (setting.name().equals(key)) {
                found.add(setting);
            } else if (key.startsWith(setting.name() + ".") && setting.kind() == Kind.FAMILY) {
                String rest = key.substring(setting.name().length() + 1);
                members(setting.family()).forEach(member -> found.addAll(all(member, rest)));
            }
        }
        return found;
    }
}
