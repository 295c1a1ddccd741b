package pushpull.lesson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.lesson.Instruction;
import pushpull.lesson.Lesson;
import pushpull.lesson.Lessons;
import pushpull.lesson.run.LessonRefusals;
import pushpull.tensor.WorkerPool;

/// Every claim of every lesson holds, and fails with each setting that the lesson says would break it: on two seeds and
/// one, or on as many as `-Dlessons.seeds` says and half of them.
class AllLessonsTest {
    private static final int SEEDS = Integer.getInteger("lessons.seeds", 2);

    @Test
    void everyClaimHoldsAndFailsWhereItIsBroken() {
        List<Lesson> lessons = Lessons.names().stream().map(Lessons::open).toList();
        try (WorkerPool workers = new WorkerPool(Runtime.getRuntime().availableProcessors())) {
            List<ProvenClaim> claims = new LessonProof(SEEDS, (SEEDS + 1) / 2).of(lessons, workers, () -> {});
            assertFalse(claims.isEmpty());
            assertEquals(
                    List.of(), claims.stream().filter(claim -> !claim.isSound()).toList());
        }
    }

    @Test
    void everyLessonHasAClaim() {
        for (Lesson lesson : Lessons.names().stream().map(Lessons::open).toList()) {
            LessonRefusals.check(lesson, lesson.name());
            assertFalse(
                    lesson.steps().stream()
                            .flatMap(step -> step.instructions().stream())
                            .noneMatch(Instruction.Expect.class::isInstance),
                    lesson.name());
        }
    }
}
