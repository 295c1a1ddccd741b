package pushpull.lesson.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import pushpull.lesson.Instruction.Breakage;
import pushpull.lesson.Instruction.Expect;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonStep;
import pushpull.tensor.WorkerPool;

/// Checks every claim of lessons on several seeds.
///
/// @param seeds how many
/// @param brokenSeeds on how many of them each claim is also tried where it must fail; 0 for none
public record LessonProof(int seeds, int brokenSeeds) {
    public LessonProof {
        if (seeds < 1 || brokenSeeds < 0 || brokenSeeds > seeds) {
            throw new IllegalArgumentException(seeds + " seeds, " + brokenSeeds + " of them broken");
        }
    }

    /// What one lesson gave on one seed.
    private record Pass(Map<Expect, Trial> written, Map<SeedPass.Broken, Trial> broken) {}

    /// All claims of the lessons, in order; the same on any number of workers, each of which takes one lesson on one
    /// seed at a time.
    ///
    /// @param done called by a worker after each
    /// @throws pushpull.settings.SettingsException if a lesson's settings do not go together
    /// @throws pushpull.table.DataException if its points cannot be read
    public List<ProvenClaim> of(List<Lesson> lessons, WorkerPool workers, Runnable done) {
        Pass[] passes = new Pass[lessons.size() * seeds];
        workers.each(passes.length, 0, (index, _) -> {
            passes[index] = pass(lessons.get(index / seeds), index % seeds);
            done.run();
        });
        List<ProvenClaim> claims = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            claims.addAll(claims(lessons.get(i), List.of(passes).subList(i * seeds, (i + 1) * seeds)));
        }
        return claims;
    }

    private Pass pass(Lesson lesson, long seed) {
        try (WorkerPool alone = new WorkerPool(1)) {
            SeedPass pass = new SeedPass(lesson, seed, alone);
            return new Pass(pass.written(), seed < brokenSeeds ? pass.broken() : new LinkedHashMap<>());
        }
    }

    private List<ProvenClaim> claims(Lesson lesson, List<Pass> passes) {
        List<ProvenClaim> claims = new ArrayList<>();
        for (int number = 0; number < lesson.steps().size(); number++) {
            LessonStep step = lesson.steps().get(number);
            int at = number + 1;
            step.instructions().stream()
                    .filter(Expect.class::isInstance)
                    .map(Expect.class::cast)
                    .map(claim -> claim(lesson.name(), at, claim, passes))
                    .forEach(claims::add);
        }
        return claims;
    }

    private ProvenClaim claim(String lesson, int step, Expect claim, List<Pass> passes) {
        ClaimTrials trials = new ClaimTrials(
                claim,
                passes.stream()
                        .map(pass -> Objects.requireNonNull(pass.written.get(claim)))
                        .toList());
        List<Breakage> broken = brokenSeeds > 0 ? claim.broken() : List.of();
        return new ProvenClaim(
                lesson,
                step,
                claim.line(),
                claim.text(),
                seeds,
                trials.hits(),
                trials.isProven(),
                trials.measured(),
                broken.stream().map(breakage -> broken(claim, breakage, passes)).toList());
    }

    private ProvenClaim.BrokenClaim broken(Expect claim, Breakage breakage, List<Pass> passes) {
        SeedPass.Broken key = new SeedPass.Broken(claim, breakage);
        ClaimTrials trials = new ClaimTrials(
                claim,
                IntStream.range(0, brokenSeeds)
                        .mapToObj(seed ->
                                Objects.requireNonNull(passes.get(seed).broken.get(key)))
                        .toList());
        return new ProvenClaim.BrokenClaim(breakage.text(), brokenSeeds, trials.hits(), !trials.isProven());
    }
}
