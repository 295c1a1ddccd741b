package pushpull.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Change;
import pushpull.experiment.Script;
import pushpull.experiment.Variant;
import pushpull.experiment.VariedScript;
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
/// After that, blocks may follow: `[name]` begins a variant, and `key = value` and `@step key = value` lines after it
/// say what differs in it, as [Variant] has it. Its `@step end` line is the final state of that variant. A file without
/// blocks is one run; a file with blocks is as many runs as it has blocks, and the lines before are what they share.
///
/// @param title the title of the experiment
/// @param about one line that says what to watch
/// @param steps how many steps show it
/// @param script the first settings and the changes
/// @param end the final state; null if it is not recorded
/// @param data a hash of the data files that it was made with; empty if there are none, or it is not recorded
/// @param variants what differs between several runs, in order; empty if it is one run
public record ExperimentFile(
        String title,
        String about,
        long steps,
        Script script,
        @Nullable End end,
        String data,
        List<Recorded> variants) {
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

    /// A variant, and its final state if that is recorded.
    public record Recorded(Variant variant, @Nullable End end) {}

    public ExperimentFile {
        variants = List.copyOf(variants);
    }

    /// Several runs.
    ///
    /// @param ends the final state of each variant, in order; empty if none is recorded
    public static ExperimentFile of(String title, String about, long steps, VariedScript varied, List<End> ends) {
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < varied.variants().size(); i++) {
            recorded.add(new Recorded(varied.variants().get(i), ends.isEmpty() ? null : ends.get(i)));
        }
        return new ExperimentFile(title, about, steps, varied.base(), null, "", recorded);
    }

    /// An experiment without a recorded final state.
    public ExperimentFile(String title, String about, long steps, Script script) {
        this(title, about, steps, script, null, "", List.of());
    }

    /// An experiment without a recorded hash of its data.
    public ExperimentFile(String title, String about, long steps, Script script, @Nullable End end) {
        this(title, about, steps, script, end, "", List.of());
    }

    /// The same with other scripts.
    ExperimentFile with(Script other, List<Recorded> others) {
        return new ExperimentFile(title, about, steps, other, end, data, others);
    }

    /// The same with a hash of its data.
    ExperimentFile withData(String hash) {
        return new ExperimentFile(title, about, steps, script, end, hash, variants);
    }

    /// Whether it is several runs.
    public boolean isVaried() {
        return !variants.isEmpty();
    }

    /// What the runs share and what differs between them.
    public VariedScript varied() {
        return new VariedScript(script, variants.stream().map(Recorded::variant).toList());
    }

    /// What is run: the script of each variant, or the one of a file without variants.
    public List<Script> scripts() {
        return variants.isEmpty() ? List.of(script) : varied().scripts();
    }

    /// The last step of a replay.
    public long last() {
        return variants.stream()
                .map(Recorded::end)
                .filter(Objects::nonNull)
                .mapToLong(End::step)
                .max()
                .orElse(end == null ? steps : end.step());
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
        add(script.changes(), end, lines);
        for (Recorded each : variants) {
            lines.add("[" + each.variant.name() + "]");
            each.variant.settings().texts().forEach((key, value) -> lines.add(key + " = " + value));
            add(each.variant.changes(), each.end, lines);
        }
        return lines.toString();
    }

    private static void add(List<Change> changes, @Nullable End end, StringJoiner lines) {
        long before = -1;
        for (Change change : changes) {
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
    }

    private static List<String> assignments(SequencedMap<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }
}
