package pushpull.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.experiment.Variant;
import pushpull.experiment.VariedScript;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.train.ScriptRefusal;

/// Reads the text of an experiment file line by line, and reports the line of an error.
public final class ExperimentReader {
    private static final long DEFAULT_STEPS = 1000;
    private static final int LONGEST_LINE = 1 << 20;
    private final String name;
    private final ExperimentFile given;
    private final ScriptBlock base;
    private final SequencedMap<String, ScriptBlock> variants = new LinkedHashMap<>();
    private ScriptBlock block;
    private String title;
    private String about;
    private String data = "";
    private long steps;

    private ExperimentReader(String name, ExperimentFile given, int first) {
        this.name = name;
        this.given = given;
        title = given.title();
        about = given.about();
        steps = given.steps();
        base = new ScriptBlock(name, first);
        block = base;
    }

    /// The experiment in which nothing is set.
    public static ExperimentFile nothing(String title) {
        return new ExperimentFile(title, "", DEFAULT_STEPS, Script.of(Settings.read(Experiment.class, Map.of())));
    }

    /// An experiment with lines put after its own: settings replace its settings, changes all its changes, and variants
    /// all its variants. Final states that it records are no longer its own and are left out.
    ///
    /// @param name of the file that the lines stand in, for messages
    /// @param first the line to blame if no other is
    /// @param lines by their number in that file
    /// @throws FileException if a line cannot be understood
    public static ExperimentFile onto(
            ExperimentFile given, String name, int first, SequencedMap<Integer, String> lines) {
        ExperimentReader reader = new ExperimentReader(name, given, first);
        lines.forEach((number, line) -> reader.line(number, line.strip()));
        return reader.finish();
    }

    /// The experiment that a text describes.
    ///
    /// @param name of the file, for messages
    /// @throws FileException if a line cannot be understood
    public static ExperimentFile read(String name, String text) {
        Iterator<String> lines = text.lines().iterator();
        if (!lines.hasNext() || !lines.next().strip().equals(ExperimentFile.HEADER)) {
            boolean table = name.toLowerCase(Locale.ROOT).endsWith(".csv");
            throw FileException.of(table ? "experiment.table" : "experiment.header", name, ExperimentFile.HEADER);
        }
        return parsed(name, text).finish();
    }

    private static ExperimentReader parsed(String name, String text) {
        ExperimentReader reader = new ExperimentReader(name, nothing(name), 1);
        int number = 2;
        for (String line : text.lines().skip(1).toList()) {
            reader.line(number++, line.strip());
        }
        return reader;
    }

    /// What a text is refused for although every line of it can be understood, with its line.
    ///
    /// @param name of the file, for messages
    static FileException located(String name, String text, ScriptRefusal refusal) {
        return parsed(name, text).base.located(refusal);
    }

    /// What a variant is refused for although every line of it can be understood, with its line: that of the
    /// variant, or of a change that all variants share.
    ///
    /// @param name of the file, for messages
    /// @param index of the variant
    static FileException located(String name, String text, ScriptRefusal refusal, int index) {
        ExperimentReader reader = parsed(name, text);
        ScriptBlock own = List.copyOf(reader.variants.values()).get(index);
        VariedScript varied = reader.finish().varied();
        if (refusal.change() < 0) {
            return own.located(refusal);
        }
        Change refused = varied.scripts().get(index).changes().get(refusal.change());
        int mine = varied.variants().get(index).changes().indexOf(refused);
        return mine >= 0
                ? own.located(refusal.of(mine))
                : reader.base.located(refusal.of(varied.base().changes().indexOf(refused)));
    }

    /// Refuses a text with too few or too many variants to be compared.
    ///
    /// @param name of the file, for messages
    /// @throws FileException if there are fewer than [VariedScript#FEWEST] or more than [VariedScript#MOST]
    static void checkComparable(String name, String text) {
        List<ScriptBlock> blocks = List.copyOf(parsed(name, text).variants.values());
        if (blocks.size() > VariedScript.MOST) {
            int line = blocks.get(VariedScript.MOST).first();
            throw FileException.of("variant.many", name, line, blocks.size(), VariedScript.MOST);
        }
        if (blocks.size() < VariedScript.FEWEST) {
            throw FileException.of("variant.few", name, VariedScript.FEWEST, VariedScript.MOST);
        }
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            beginVariant(number, line);
            return;
        }
        int sign = line.indexOf('=');
        if (sign < 1 || line.length() > LONGEST_LINE) {
            throw FileException.of("experiment.line", name, number);
        }
        String key = line.substring(0, sign).strip();
        String value = line.substring(sign + 1).strip();
        if (key.startsWith("@")) {
            block.change(number, key, value);
        } else {
            block.key(number, key);
            setting(number, key, value);
        }
    }

    private void beginVariant(int number, String line) {
        String variant = line.substring(1, line.length() - 1).strip();
        if (!line.endsWith("]") || variant.isEmpty() || line.length() > LONGEST_LINE) {
            throw FileException.of("variant.line", name, number);
        }
        ScriptBlock before = variants.get(variant);
        if (before != null) {
            throw FileException.of("variant.twice", name, number, variant, before.first());
        }
        block = new ScriptBlock(name, number);
        variants.put(variant, block);
    }

    private void setting(int number, String key, String value) {
        switch (block == base ? key : "") {
            case "title" -> title = value;
            case "about" -> about = value;
            case "steps" -> steps = block.count(number, value);
            case ExperimentFile.DATA -> data = block.hash(number, value);
            default -> block.setting(key, value);
        }
    }

    private ExperimentFile finish() {
        Script script = base.onto(given.script());
        SequencedMap<Script, String> known = new LinkedHashMap<>();
        List<ExperimentFile.Recorded> recorded = new ArrayList<>();
        variants.forEach((variant, lines) -> recorded.add(variant(variant, lines, script, known)));
        if (variants.isEmpty()) {
            given.varied().variants().forEach(kept -> recorded.add(kept(kept, script)));
        }
        return new ExperimentFile(title, about, steps, script, base.end(), data, recorded);
    }

    /// A variant of the given experiment, which must still fit.
    private ExperimentFile.Recorded kept(Variant variant, Script script) {
        checked(variant, base, script);
        return new ExperimentFile.Recorded(variant, null);
    }

    private ExperimentFile.Recorded variant(
            String variant, ScriptBlock lines, Script script, SequencedMap<Script, String> known) {
        if (lines.isEmpty()) {
            throw FileException.of("variant.nothing", name, lines.first(), variant);
        }
        SettingsUpdate update = lines.update(script.start());
        Variant read = new Variant(variant, update, lines.changes(update.applyTo(script.start())));
        Script own = checked(read, lines, script);
        String same = known.put(own, variant);
        if (same != null && lines.end() == null) {
            throw FileException.of("variant.same", name, lines.first(), variant, same);
        }
        return new ExperimentFile.Recorded(read, lines.end());
    }

    /// The whole script of a variant, every change of which must fit the settings before it.
    private Script checked(Variant variant, ScriptBlock lines, Script script) {
        try {
            Script whole = variant.of(script);
            whole.end();
            return whole;
        } catch (SettingsException wrong) {
            throw FileException.of("variant.change", name, lines.first(), variant.name(), wrong.getMessage());
        }
    }
}
