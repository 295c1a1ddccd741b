package pushpull.file;

import java.util.SequencedMap;
import java.util.StringJoiner;
import pushpull.settings.Settings;
import pushpull.train.Change;
import pushpull.train.Script;

/// An experiment as a small text: what it is called, how long it runs, its settings, and every change made on the way.
///
/// The first line is `pushpull 1`. Then `key = value` lines, `title`, `about` and `steps` among them; then changes as
/// `@step key = value`. Lines that begin with `#` and empty lines say nothing. Settings that are not named have their
/// defaults.
///
/// @param title what it is called
/// @param about one line that says what is worth watching
/// @param steps how many steps show it
/// @param script first settings and changes
public record ExperimentFile(String title, String about, long steps, Script script) {
    /// The first line of every experiment file.
    static final String HEADER = "pushpull 1";

    /// The text of the file; [ExperimentReader] reads it back to the same experiment.
    public String text() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(HEADER);
        lines.add("title = " + title);
        if (!about.isEmpty()) {
            lines.add("about = " + about);
        }
        lines.add("steps = " + steps);
        Settings.flatten(script.start()).forEach((key, value) -> lines.add(key + " = " + value));
        for (Change change : script.changes()) {
            if (change instanceof Change.Settings settings) {
                add(lines, settings.step(), settings.values());
            }
        }
        return lines.toString();
    }

    private static void add(StringJoiner lines, long step, SequencedMap<String, String> values) {
        values.forEach((key, value) -> lines.add("@" + step + " " + key + " = " + value));
    }
}
