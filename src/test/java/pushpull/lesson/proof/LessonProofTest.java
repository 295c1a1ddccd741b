package pushpull.lesson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.lesson.Condition;
import pushpull.lesson.Instruction.Expect;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonTexts;
import pushpull.tensor.WorkerPool;

class LessonProofTest {
    private static List<ProvenClaim> proven(int seeds, String instructions) {
        Lesson lesson = LessonTexts.read(LessonTexts.SMALL + instructions);
        try (WorkerPool workers = new WorkerPool(2)) {
            return new LessonProof(seeds, seeds).of(List.of(lesson), workers, () -> {});
        }
    }

    @Test
    void aClaimHoldsOnEverySeedAndFailsWhereItIsBroken() {
        ProvenClaim claim = proven(3, """
            run = 5
            expect = step = 5 +- 0 and batch = 12 +- 0
            broken = batch = 6
            """).getFirst();
        assertEquals(3, claim.hits());
        assertTrue(claim.isSound());
        assertEquals(0, claim.broken().getFirst().hits());
    }

    @Test
    void aClaimThatNothingBreaksIsNotSound() {
        ProvenClaim claim = proven(2, """
            run = 5
            expect = loss >= 0
            broken = batch = 6
            """).getFirst();
        assertTrue(claim.proven());
        assertFalse(claim.isSound());
    }

    @Test
    void whatIsBrokenStaysSoWhateverTheLessonSays() {
        ProvenClaim claim = proven(1, """
            run = 2
            batch = 8
            run = 4
            expect = batch = 8 +- 0
            broken = batch = 6
            """).getFirst();
        assertTrue(claim.isSound());
    }

    @Test
    void seedsDiffer() {
        ProvenClaim claim = proven(4, """
            run = 3
            expect = lowest(loss) < highest(loss) - 1e-6 and median(seed) = 2.5 +- 0
            broken = seed = 7
            """).getFirst();
        assertTrue(claim.proven(), claim::toString);
    }

    @Test
    void aKeptValueIsComparedWithALaterOne() {
        ProvenClaim claim = proven(2, """
            let before = step
            run = 3
            load = defaults
            data.size = 12
            heldOut = 0
            run = +4
            expect = step = before + 4 +- 0
            broken = data.size = 16
            """).getFirst();
        assertTrue(claim.proven(), claim::toString);
    }

    @Test
    void someSeedsMayMissAClaimThatSaysSo() {
        Expect some = new Expect(1, "", new Condition.All(List.of()), 29, 30, List.of());
        assertEquals(
                List.of(0, 1, 1, 1, 2),
                List.of(some.misses(1), some.misses(2), some.misses(10), some.misses(30), some.misses(60)));
        Expect all = new Expect(1, "", new Condition.All(List.of()), 0, 0, List.of());
        assertEquals(0, all.misses(10));
    }

    @Test
    void aRunGoesBackAndStopsWhereAConditionHolds() {
        ProvenClaim claim = proven(1, """
            run = 30
            run = 10
            let at = step
            run = 100 until step > 15
            expect = at = 10 +- 0 and step = 20 +- 0
            broken = batch = 6
            """).getFirst();
        assertTrue(claim.proven(), claim::toString);
    }
}
