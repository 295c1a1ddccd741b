package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushpull.settings.SettingsException;

/// Puts claims together with what breaks them.
final class ClaimReader {
    private static final Pattern SEEDS = Pattern.compile("(.*?)\\s+on\\s+([0-9]{1,4})\\s+of\\s+([0-9]{1,4})");
    private static final Pattern BROKEN = Pattern.compile("(?:\\[([^\\]]+)]\\s*)?([^=\\s]+)\\s*=\\s*(.*)");

    private final Problems problems;
    private final LoadedRuns runs;
    private final List<Instruction.Expect> claims = new ArrayList<>();
    private final List<Instruction.Breakage> broken = new ArrayList<>();

    ClaimReader(Problems problems, LoadedRuns runs) {
        this.problems = problems;
        this.runs = runs;
    }

    /// Whether what follows would belong to other claims.
    boolean isComplete() {
        return !broken.isEmpty();
    }

    void expect(int line, String value) {
        Matcher seeds = SEEDS.matcher(value);
        boolean some = seeds.matches();
        int held = some ? Integer.parseInt(seeds.group(2)) : 0;
        int of = some ? Integer.parseInt(seeds.group(3)) : 0;
        if (some && (held > of || 2 * held <= of)) {
            problems.add(line, "expect.seeds", held, of);
        }
        String text = some ? seeds.group(1) : value;
        Condition condition = QuantityReader.condition(text, runs.words());
        boolean together = condition.quantities().anyMatch(Quantity::isOverSeeds);
        if (together && some) {
            problems.add(line, "expect.together");
        }
        claims.add(new Instruction.Expect(line, value, condition, held, of, List.of()));
    }

    void broken(int line, String value) {
        Matcher parts = BROKEN.matcher(value);
        if (claims.isEmpty() || !parts.matches()) {
            problems.add(line, claims.isEmpty() ? "broken.nothing" : "broken.line");
            return;
        }
        String run = parts.group(1) == null ? "" : parts.group(1).strip();
        Instruction.Breakage breakage = new Instruction.Breakage(line, run, parts.group(2), parts.group(3));
        if (runs.addressed(run).isEmpty()) {
            problems.add(
                    line, "run.unknown", run, String.join(", ", runs.words().runs()));
            return;
        }
        try {
            if (!runs.wouldChange(breakage)) {
                problems.add(line, "broken.same", breakage.text());
            }
            broken.add(breakage);
        } catch (SettingsException refused) {
            problems.add(line, refused);
        }
    }

    /// The claims so far, each with what breaks it; after that there are none.
    List<Instruction> finish() {
        List<Instruction> finished = new ArrayList<>();
        for (Instruction.Expect claim : claims) {
            if (broken.isEmpty()) {
                problems.add(claim.line(), "expect.unbroken");
            }
            finished.add(new Instruction.Expect(
                    claim.line(), claim.text(), claim.condition(), claim.held(), claim.of(), broken));
        }
        claims.clear();
        broken.clear();
        return finished;
    }
}
