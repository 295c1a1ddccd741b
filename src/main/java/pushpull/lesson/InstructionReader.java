package pushpull.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pushpull.file.FileException;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;

/// Reads the instructions of one step, line by line.
final class InstructionReader {
    static final Texts TEXTS = Texts.bundle("lesson");
    private static final Set<String> ANSWERS = Set.of("choice", "right", "number", "ghost");
    private static final Pattern RUN = Pattern.compile("(\\+?)([0-9]{1,7})(?:\\s+until\\s+(.+))?");
    private static final Pattern NAME = Pattern.compile("let\\s+([a-z][A-Za-z0-9]*)");
    private static final int LONGEST_LINE = 2000;
    private static final int FASTEST = 100_000;
    private static final String LET = "let ";

    private final String lesson;
    private final ExperimentSource source;
    private final LoadedRuns runs;
    private final Problems problems;
    private final ClaimReader claims;
    private final List<Instruction> read = new ArrayList<>();
    private final SequencedMap<Integer, String> loading = new LinkedHashMap<>();
    private final SequencedMap<String, String> changing = new LinkedHashMap<>();
    private @Nullable QuestionReader question;
    private @Nullable Vocabulary asked;
    private String load = "";
    private int loadLine;
    private int changeLine;
    private String addressed = "";

    /// @param lesson its name, for messages
    InstructionReader(String lesson, ExperimentSource source, LoadedRuns runs, Problems problems) {
        this.lesson = lesson;
        this.source = source;
        this.runs = runs;
        this.problems = problems;
        claims = new ClaimReader(problems, runs);
    }

    /// What the lines say.
    ///
    /// @param first the number of the first line
    List<Instruction> read(int first, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                guarded(first + i, () -> line(line));
            }
        }
        guarded(first + lines.size(), this::flush);
        return read;
    }

    /// What words mean when the step waits for the learner, or at its end if it asks nothing.
    Vocabulary whenAsked() {
        return asked == null ? runs.words() : asked;
    }

    private int at;

    private void guarded(int line, Runnable reading) {
        at = line;
        try {
            reading.run();
        } catch (QuantityReader.Unreadable | SettingsException | FileException refused) {
            problems.add(line, refused);
        }
    }

    private void line(String line) {
        int sign = line.indexOf('=');
        if (line.length() > LONGEST_LINE) {
            problems.add(at, "line.long", LONGEST_LINE);
        } else if (line.startsWith("[")) {
            address(line);
        } else if (sign < 1) {
            problems.add(at, "line.form");
        } else {
            assignment(
                    line,
                    line.substring(0, sign).strip(),
                    line.substring(sign + 1).strip());
        }
    }

    private void address(String line) {
        if (!load.isEmpty()) {
            loading.put(at, line);
            return;
        }
        flush();
        String run = line.endsWith("]") ? line.substring(1, line.length() - 1).strip() : line;
        addressed = run.equals(LoadedRuns.ALL) ? "" : run;
        if (runs.addressed(addressed).isEmpty()) {
            problems.add(at, "run.unknown", run, String.join(", ", runs.words().runs()));
        }
    }

    private void assignment(String line, String key, String value) {
        if (LoadedRuns.isSetting(key)) {
            LoadedRuns.checkNoFile(key, value);
            setting(line, key, value);
            return;
        }
        if (ANSWERS.contains(key) && question != null) {
            question.take(key, value, runs.words());
            return;
        }
        boolean claim = key.equals("broken") || key.equals("expect") && !claims.isComplete();
        if (!claim || isPending()) {
            flush();
        }
        instruction(key, value);
    }

    private void setting(String line, String key, String value) {
        if (!load.isEmpty()) {
            loading.put(at, line);
        } else if (runs.words().runs().isEmpty() || key.startsWith("@") || key.equals("steps")) {
            problems.add(at, "change.early", key);
        } else {
            if (changing.isEmpty()) {
                flush();
                changeLine = at;
            }
            changing.put(key, value);
        }
    }

    private void instruction(String key, String value) {
        switch (key) {
            case "load" -> {
                load = value.isEmpty() ? " " : value;
                loadLine = at;
                addressed = "";
            }
            case "run" -> run(value);
            case "pace" -> pace(value);
            case "show" -> read.add(new Instruction.Show(at, true, parts(value)));
            case "hide" -> read.add(new Instruction.Show(at, false, parts(value)));
            case "select" -> read.add(new Instruction.Select(at, SelectionReader.read(value)));
            case "ask" -> ask(value);
            case "reveal" -> reveal(value);
            case "expect" -> claims.expect(at, value);
            case "broken" -> claims.broken(at, value);
            default -> other(key, value);
        }
    }

    private void other(String key, String value) {
        Matcher name = NAME.matcher(key);
        if (ANSWERS.contains(key)) {
            problems.add(at, "ask.early", key);
        } else if (!key.startsWith(LET)) {
            problems.add(at, "line.unknown", key);
        } else if (!name.matches() || Readout.all().containsKey(name.group(1))) {
            problems.add(at, "let.name", key.substring(LET.length()));
        } else {
            read.add(new Instruction.Keep(at, name.group(1), QuantityReader.quantity(value, runs.words())));
            runs.keep(name.group(1));
        }
    }

    private void run(String value) {
        Matcher parts = RUN.matcher(value);
        if (runs.words().runs().isEmpty()) {
            problems.add(at, "run.early");
        } else if (!parts.matches()) {
            problems.add(at, "run.form", value);
        } else {
            Condition until = parts.group(3) == null ? null : QuantityReader.condition(parts.group(3), runs.words());
            boolean further = !parts.group(1).isEmpty();
            read.add(new Instruction.Run(at, Long.parseLong(parts.group(2)), further, until));
        }
    }

    private void pace(String value) {
        int rate = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
        if (rate < 1 || rate > FASTEST) {
            problems.add(at, "pace.form", value, FASTEST);
        } else {
            read.add(new Instruction.Pace(at, rate));
        }
    }

    private List<WindowPart> parts(String value) {
        List<WindowPart> parts = new ArrayList<>();
        for (String name : value.split(",", -1)) {
            Optional<WindowPart> part =
                    WindowParts.of(name.strip(), runs.words().experiments());
            part.ifPresent(parts::add);
            if (part.isEmpty()) {
                problems.add(at, "show.unknown", name.strip(), String.join(", ", WindowParts.names()));
            }
        }
        return parts;
    }

    private void ask(String value) {
        if (asked != null || value.isEmpty()) {
            problems.add(at, asked != null ? "ask.second" : "ask.empty");
        }
        asked = runs.words();
        question = new QuestionReader(at, text(value));
    }

    private void reveal(String value) {
        if (asked == null) {
            problems.add(at, "reveal.early");
        }
        read.add(new Instruction.Reveal(at, text(value)));
    }

    private List<ProseText> text(String value) {
        return MarkdownText.line(value, new ProseReader(runs.words(), problems, at));
    }

    private boolean isPending() {
        return !load.isEmpty() || !changing.isEmpty() || question != null;
    }

    /// Ends what the lines so far have begun.
    private void flush() {
        if (!load.isEmpty()) {
            String name = load.strip();
            load = "";
            SequencedMap<Integer, String> settings = new LinkedHashMap<>(loading);
            loading.clear();
            read.add(new Instruction.Load(loadLine, name, runs.load(source.open(name), lesson, loadLine, settings)));
        }
        if (!changing.isEmpty()) {
            Map<String, String> texts = new LinkedHashMap<>(changing);
            changing.clear();
            read.add(new Instruction.Change(changeLine, addressed, runs.change(addressed, texts)));
        }
        if (question != null) {
            QuestionReader whole = question;
            question = null;
            read.addAll(whole.finish(problems));
        }
        read.addAll(claims.finish());
    }
}
