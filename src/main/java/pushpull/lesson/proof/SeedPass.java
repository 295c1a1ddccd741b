package pushpull.lesson.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushpull.lesson.Instruction;
import pushpull.lesson.Instruction.Breakage;
import pushpull.lesson.Instruction.Expect;
import pushpull.lesson.Lesson;
import pushpull.lesson.reading.Kept;
import pushpull.lesson.run.Altered;
import pushpull.lesson.run.LessonRuns;
import pushpull.tensor.WorkerPool;

/// All claims of a lesson on one seed, as it is written and as it is broken.
final class SeedPass {
    private final List<Instruction> instructions;
    private final long seed;
    private final WorkerPool workers;
    private final Map<Integer, Map<String, Kept>> keptAt = new LinkedHashMap<>();

    /// @param seed what is added to every seed
    SeedPass(Lesson lesson, long seed, WorkerPool workers) {
        instructions = lesson.steps().stream()
                .flatMap(step -> step.instructions().stream())
                .toList();
        this.seed = seed;
        this.workers = workers;
    }

    /// The claims in order, as the lesson is written.
    Map<Expect, Trial> written() {
        LessonRuns runs = new LessonRuns(workers, new Altered(seed, List.of()), Map.of());
        Map<Expect, Trial> trials = new LinkedHashMap<>();
        for (int i = 0; i < instructions.size(); i++) {
            Instruction instruction = instructions.get(i);
            if (instruction instanceof Instruction.Load) {
                keptAt.put(i, runs.kept());
            }
            if (instruction instanceof Expect claim) {
                trials.put(claim, trial(claim, runs));
            }
            runs.carryOut(instruction);
        }
        return trials;
    }

    private static Trial trial(Expect claim, LessonRuns runs) {
        return Trial.of(claim.condition(), runs.readings(claim.condition().quantities()));
    }

    /// Each claim with each setting that breaks it; only after [#written].
    Map<Broken, Trial> broken() {
        Map<Broken, Trial> trials = new LinkedHashMap<>();
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof Expect claim) {
                for (Breakage breakage : claim.broken()) {
                    if (!trials.containsKey(new Broken(claim, breakage))) {
                        broken(i, breakage, trials);
                    }
                }
            }
        }
        return trials;
    }

    /// A claim, and what breaks it.
    record Broken(Expect claim, Breakage breakage) {}

    /// Everything from the last experiment that was loaded up to the last of the claims in a row that a setting
    /// breaks.
    private void broken(int first, Breakage breakage, Map<Broken, Trial> trials) {
        int load = first;
        while (!(instructions.get(load) instanceof Instruction.Load)) {
            load--;
        }
        Map<String, Kept> kept = keptAt.getOrDefault(load, Map.of());
        LessonRuns runs = new LessonRuns(workers, new Altered(seed, List.of(breakage)), kept);
        instructions.subList(load, first).forEach(runs::carryOut);
        for (int i = first; i < instructions.size() && isBrokenBy(instructions.get(i), breakage); i++) {
            if (instructions.get(i) instanceof Expect claim) {
                trials.put(new Broken(claim, breakage), trial(claim, runs));
            }
        }
    }

    private static boolean isBrokenBy(Instruction instruction, Breakage breakage) {
        return instruction instanceof Expect claim && claim.broken().contains(breakage);
    }
}
