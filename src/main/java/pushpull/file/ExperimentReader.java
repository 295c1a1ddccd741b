package pushpull.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.settings.Spoken;
import pushpull.train.ScriptRefusal;

/// Reads the text of an experiment file line by line, and reports the line of an error.
public final class ExperimentReader {
    private static final long DEFAULT_STEPS = 1000;
    /// More edits than these begin another change, so that a long file is not copied again and again.
    private static final int MOST_AT_ONCE = 5000;

    private static final int LONGEST_LINE = 10_000;
    private final String name;
    private final SequencedMap<String, Integer> lines = new LinkedHashMap<>();
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private String title;
    private String about = "";
    private String data = "";
    private long steps = DEFAULT_STEPS;
    private ExperimentFile.@Nullable End end;

    /// A change as it is written in the file.
    private sealed interface Entry {
        long step();

        record Assignments(long step, SequencedMap<String, String> texts) implements Entry {}

        record Edits(long step, List<PointEdit> edits) implements Entry {}
    }

    private ExperimentReader(String name) {
        this.name = name;
        this.title = name;
    }

    /// The experiment that a text describes.
    ///
    /// @param name of the file, for messages
    /// @throws FileException if a line cannot be understood
    public static ExperimentFile read(String name, String text) {
        ExperimentReader reader = new ExperimentReader(name);
        Iterator<String> lines = text.lines().iterator();
        if (!lines.hasNext() || !lines.next().strip().equals(ExperimentFile.HEADER)) {
            boolean table = name.toLowerCase(Locale.ROOT).endsWith(".csv");
            throw FileException.of(table ? "experiment.table" : "experiment.header", name, ExperimentFile.HEADER);
        }
        for (int number = 2; lines.hasNext(); number++) {
            reader.line(number, lines.next().strip());
        }
        return reader.finish();
    }

    /// What a text is refused for although every line of it can be understood, with its line.
    ///
    /// @param name of the file, for messages
    static FileException located(String name, String text, ScriptRefusal refusal) {
        ExperimentReader reader = new ExperimentReader(name);
        int number = 2;
        for (String line : text.lines().skip(1).toList()) {
            reader.line(number++, line.strip());
        }
        return FileException.of("experiment.setting", name, reader.lineOf(refusal), Spoken.of(refusal.why()));
    }

    private int lineOf(ScriptRefusal refusal) {
        if (refusal.change() >= 0) {
            String change = "@" + (refusal.change() + 1);
            return lines.getOrDefault(change + "." + (refusal.edit() + 1), lines.getOrDefault(change, 1));
        }
        String key = refusal.why() instanceof SettingsException setting ? setting.key() : "data.file";
        return Stream.of(key, key.split("\\.")[0], "loss", "data")
                .filter(lines::containsKey)
                .findFirst()
                .map(lines::get)
                .orElse(1);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int sign = line.indexOf('=');
        if (sign < 1 || line.length() > LONGEST_LINE) {
            throw FileException.of("experiment.line", name, number);
        }
        String key = line.substring(0, sign).strip();
        String value = line.substring(sign + 1).strip();
        if (key.startsWith("@")) {
            change(number, key, value);
        } else {
            setting(number, key, value);
        }
    }

    private void setting(int number, String key, String value) {
        if (!entries.isEmpty() || end != null) {
            throw FileException.of("experiment.order", name, number, key);
        }
        if (lines.put(key, number) != null) {
            throw FileException.of("experiment.twice", name, number, key);
        }
        switch (key) {
            case "title" -> title = value;
            case "about" -> about = value;
            case "steps" -> steps = count(number, value);
            case ExperimentFile.DATA -> data = hash(number, value);
            default -> settings.put(key, value);
        }
    }

    private void change(int number, String key, String value) {
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
            last.texts().put(changed, value);
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
        List<PointEdit> edits = new ArrayList<>();
        if (!then
                && !entries.isEmpty()
                && entries.getLast() instanceof Entry.Edits last
                && last.step() == step
                && last.edits().size() < MOST_AT_ONCE) {
            entries.removeLast();
            edits.addAll(last.edits());
        }
        edits.add(edit);
        entries.add(new Entry.Edits(step, edits));
        lines.put("@" + entries.size(), number);
        lines.put("@" + entries.size() + "." + edits.size(), number);
    }

    private String hash(int number, String text) {
        if (!text.matches("[0-9a-f]{16}")) {
            throw FileException.of("experiment.hash", name, number, text);
        }
        return text;
    }

    private long count(int number, String text) {
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

    private ExperimentFile finish() {
        Experiment start;
        try {
            start = Settings.read(Experiment.class, settings);
        } catch (SettingsException wrong) {
            throw FileException.of("experiment.setting", name, lines.getOrDefault(wrong.key(), 1), wrong.getMessage());
        }
        return new ExperimentFile(title, about, steps, new Script(start, changes(start)), end, data);
    }

    /// Every change must fit the settings before it, and steps rise unless a change restarts the run.
    private List<Change> changes(Experiment start) {
        List<Change> changes = new ArrayList<>();
        Experiment now = start;
        long before = 0;
        for (int i = 0; i < entries.size(); i++) {
            int line = lines.getOrDefault("@" + (i + 1), 1);
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
            checkStep(lines.getOrDefault("@" + ExperimentFile.END, 1), before, end.step());
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
}
