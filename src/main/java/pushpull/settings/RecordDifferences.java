package pushpull.settings;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/// Collects the assignments that lead from one record to another, which [TreeUpdate] applies.
final class RecordDifferences {
    private final SequencedMap<String, Object> assignments = new LinkedHashMap<>();

    SequencedMap<String, Object> between(Record before, Record after) {
        add(setting -> setting.valueIn(before), after, "");
        return assignments;
    }

    private void add(Function<Setting, Object> before, Record after, String path) {
        for (Setting setting : Schema.of(after).settings()) {
            String key = Settings.key(path, setting);
            Object old = before.apply(setting);
            Object now = setting.valueIn(after);
            if (now instanceof Record member) {
                addMember((Record) old, member, key);
            } else if (!now.equals(old)) {
                assignments.put(key, now);
            }
        }
    }

    private void addMember(Record old, Record now, String key) {
        if (old.getClass() == now.getClass()) {
            add(setting -> setting.valueIn(old), now, key);
        } else {
            assignments.put(key, now.getClass());
            add(new CarriedValues(old), now, key);
        }
    }
}
