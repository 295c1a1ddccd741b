package pushpull.file;

import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Change;
import pushpull.experiment.Script;
import pushpull.settings.Settings;

/// An experiment as a small text: its title, its length, its settings, and every change made on the way.
///
/// The first line is `pushpull 1`. Then `key = value` lines, `title`, `about`, `steps` and `dataHash` among them; then
/// changes as `@step key = value`; consecutive lines of one step are one change, unless `@step then key = value` begins
/// another. Points edited by hand are changes too: `@step add = id, class, coordinates`, `move = id, coordinates`,
/// `remove = id`, `restore = id`, `label = id, class` and `drag = id, coordinates`, the class being a number from 0, or
/// -1 for none. The last line may be `@step end = hash`, the hash of the final state, so that a replay can be checked.
/// A change that restarts the run sets the step to 0 for the lines after it. Empty lines and lines that begin with `#`
/// are ignored. Settings that are not named have their defaults.
///
/// @param title the title of the experiment
/// @param about one line that says what to watch
/// @param steps how many steps show it
/// @param script the first settings and the changes
/// @param end the final state; null if it is not recorded
/// @param data a hash of the data files that it was made with; empty if there are none, or it is not recorded
public record ExperimentFile(
        String title,
        String about,
        long steps,
        Script script,
        @Nullable End end,
        String data) {
    /// The first line of every experiment file.
    static final String HEADER = "pushpull 1";

    /// The key of the line that records the final state.
    static final String END = "end";

    /// Precedes a key that begins another change at the same step.
    static final String THEN = "then";

    /// The key of the line that records the hash of the data files.
    static final String DATA = "dataHash";

    /// The final state of a run.
    ///
    /// @param step the last one, counted from the last restart
    /// @param hash of everything that the next step would read
    public record End(long step, String hash) {}

    /// An experiment without a recorded final state.
    public ExperimentFile(String title, String about, long steps, Script script) {
        this(title, about, steps, script, null, "");
    }

    /// An experiment without a recorded hash of its data.
    public ExperimentFile(String title, String about, long steps, Script script, @Nullable End end) {
        this(title, about, steps, script, end, "");
    }

    /// The same with another script, and the hash of its data.
    ExperimentFile with(Script other, String hash) {
        return new ExperimentFile(title, about, steps, other, end, hash);
    }

    /// The last step of a replay.
    public long last() {
        return end == null ? steps : end.step();
    }

    /// The text of the file; [ExperimentReader] reads it back to the same experiment.
    public String text() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(HEADER);
        lines.add("title = " + title);
        if (!about.isEmpty()) {
            lines.add("about = " + about);
        }
        lines.add("steps = " + steps);
        if (!data.isEmpty()) {
            lines.add(DATA + " = " + data);
        }
        Settings.flatten(script.start()).forEach((key, value) -> lines.add(key + " = " + value));
        long before = -1;
        for (Change change : script.changes()) {
            List<String> assignments =
                    switch (change) {
                        case Change.Settings settings ->
                            assignments(settings.update().texts());
                        case Change.ByHand hand -> PointEditLines.of(hand.edits());
                    };
            String separator = before == change.step() ? " " + THEN + " " : " ";
            for (String assignment : assignments) {
                lines.add("@" + change.step() + separator + assignment);
                separator = " ";
            }
            before = change.step();
        }
        if (end != null) {
            lines.add("@" + end.step() + " " + END + " = " + end.hash());
        }
        return lines.toString();
    }

    private static List<String> assignments(SequencedMap<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }
}
