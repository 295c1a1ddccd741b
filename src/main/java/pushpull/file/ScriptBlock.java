package pushpull.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.ReadableFailure;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.train.ScriptRefusal;

/// One block of an experiment file as it is read: settings, then changes, then perhaps the end, with their lines.
final class ScriptBlock {
    /// More edits than these begin another change, so that a long file is not copied again and again.
    private static final int MOST_AT_ONCE = 5000;

    private final String name;
    private final int first;
    private final SequencedMap<String, Integer> lines = new LinkedHashMap<>();
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private ExperimentFile.@Nullable End end;

    /// A change as it is written in the file.
    private sealed interface Entry {
        long step();

        record Assignments(long step, SequencedMap<String, String> texts) implements Entry {}

        record Edits(long step, List<PointEdit> edits) implements Entry {}
    }

    /// @param name of the file, for messages
    /// @param first the line that the block begins with
    ScriptBlock(String name, int first) {
        this.name = name;
        this.first = first;
    }

    /// The line that the block begins with.
    int first() {
        return first;
    }

    /// Whether no line says anything of its run.
    boolean isEmpty() {
        return settings.isEmpty() && entries.isEmpty() && end == null;
    }

    ExperimentFile.@Nullable End end() {
        return end;
    }

    /// Takes note of a line with a key of which there may be one, before any change.
    void key(int number, String key) {
        if (!entries.isEmpty() || end != null) {
            throw FileException.of("experiment.order", name, number, key);
        }
        if (lines.put(key, number) != null) {
            throw FileException.of("experiment.twice", name, number, key);
        }
    }

    void setting(String key, String value) {
        settings.put(key, value);
    }

    /// Reads a line that begins with `@`.
    void change(int number, String key, String value) {
        String[] parts = key.substring(1).split("\\s+", 2);
        if (parts.length < 2) {
            throw FileException.of("experiment.line", name, number);
        }
        long step = count(number, parts[0]);
        if (end != null) {
            throw FileException.of("experiment.ended", name, number);
        }
        if (parts[1].equals(ExperimentFile.END)) {
            end = new ExperimentFile.End(step, hash(number, value));
            lines.put("@" + ExperimentFile.END, number);
            return;
        }
        boolean then = parts[1].startsWith(ExperimentFile.THEN + " ");
        String changed = then ? parts[1].substring(ExperimentFile.THEN.length()).strip() : parts[1];
        if (PointEditLines.isKey(changed)) {
            edit(number, step, then, changed, value);
            return;
        }
        if (!then && !entries.isEmpty() && entries.getLast() instanceof Entry.Assignments last && last.step() == step) {
            if (last.texts().put(changed, value) != null) {
                throw FileException.of("experiment.twice", name, number, key);
            }
            lines.put("@" + entries.size(), number);
            return;
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put(changed, value);
        entries.add(new Entry.Assignments(step, values));
        lines.put("@" + entries.size(), number);
    }

    private void edit(int number, long step, boolean then, String key, String value) {
        PointEdit edit = PointEditLines.read(key, value);
        if (edit == null) {
            throw FileException.of("experiment.point", name, number, value, key);
        }
        boolean joins = !then
                && !entries.isEmpty()
                && entries.getLast() instanceof Entry.Edits last
                && last.step() == step
                && last.edits().size() < MOST_AT_ONCE;
        if (!joins) {
            entries.add(new Entry.Edits(step, new ArrayList<>()));
        }
        List<PointEdit> edits = ((Entry.Edits) entries.getLast()).edits();
        edits.add(edit);
        lines.put("@" + entries.size(), number);
        lines.put("@" + entries.size() + "." + edits.size(), number);
    }

    String hash(int number, String text) {
        if (!text.matches("[0-9a-f]{16}")) {
            throw FileException.of("experiment.hash", name, number, text);
        }
        return text;
    }

    long count(int number, String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            throw FileException.of("experiment.count", name, number, text);
        }
        throw FileException.of("experiment.count", name, number, text);
    }

    /// The script that the block makes of another: with its settings, and with its changes if it has any.
    Script onto(Script given) {
        Experiment start = located(() -> Settings.with(given.start(), settings));
        if (!entries.isEmpty()) {
            return new Script(start, changes(start));
        }
        Script script = new Script(start, given.changes());
        located(script::end);
        return script;
    }

    /// What the settings of the block mean for those of another.
    SettingsUpdate update(Experiment base) {
        return located(() -> SettingsUpdate.read(base, settings));
    }

    private <T> T located(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SettingsException wrong) {
            throw FileException.of(
                    "experiment.setting", name, lines.getOrDefault(wrong.key(), first), wrong.getMessage());
        }
    }

    /// Every change must fit the settings before it, and steps rise unless a change restarts the run.
    List<Change> changes(Experiment start) {
        List<Change> changes = new ArrayList<>();
        Experiment now = start;
        long before = 0;
        for (int i = 0; i < entries.size(); i++) {
            int line = lines.getOrDefault("@" + (i + 1), first);
            checkStep(line, before, entries.get(i).step());
            before = entries.get(i).step();
            switch (entries.get(i)) {
                case Entry.Assignments assigned -> {
                    Change.Settings change = settings(line, assigned, now);
                    changes.add(change);
                    now = change.after(now);
                    before = change.restarts(now) ? 0 : change.step();
                }
                case Entry.Edits hand -> changes.add(new Change.ByHand(hand.step(), hand.edits()));
            }
        }
        if (end != null) {
            checkStep(lines.getOrDefault("@" + ExperimentFile.END, first), before, end.step());
        }
        return changes;
    }

    private Change.Settings settings(int line, Entry.Assignments assigned, Experiment now) {
        try {
            return new Change.Settings(assigned.step(), SettingsUpdate.read(now, assigned.texts()));
        } catch (SettingsException wrong) {
            throw FileException.of("experiment.setting", name, line, wrong.getMessage());
        }
    }

    private void checkStep(int line, long before, long step) {
        if (step < before) {
            throw FileException.of("experiment.falls", name, line, step, before);
        }
    }

    /// The line of what is refused although every line can be understood.
    int lineOf(ScriptRefusal refusal) {
        if (refusal.change() >= 0) {
            String change = "@" + (refusal.change() + 1);
            return lines.getOrDefault(change + "." + (refusal.edit() + 1), lines.getOrDefault(change, first));
        }
        String key = refusal.why() instanceof SettingsException setting ? setting.key() : "data.file";
        return Stream.of(key, key.split("\\.")[0], "loss", "data")
                .filter(lines::containsKey)
                .findFirst()
                .map(lines::get)
                .orElse(first);
    }

    /// What is refused, with its line.
    FileException located(ScriptRefusal refusal) {
        return FileException.of("experiment.setting", name, lineOf(refusal), ReadableFailure.of(refusal.why()));
    }
}
