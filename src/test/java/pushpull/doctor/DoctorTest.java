package pushpull.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pushpull.snapshot.Snapshot;
import pushpull.train.Compatibility;

/// Runs that are ill are found out on every seed, and runs that are well are left alone.
class DoctorTest {
    private static final int SEEDS = 10;

    /// Contradicting labels and the hardest picks: everything goes to one point.
    static final String[] COLLAPSED = {
        "data.classes=8",
        "data.size=240",
        "data.radius=2",
        "data.noise=0.2",
        "heldOut=0",
        "supervision.noise=0.3",
        "encoder.normalize=true",
        "distance=SquaredEuclidean",
        "loss=TripletLoss",
        "miner=BatchHard",
        "batch=32",
        "optimizer.rate=0.01"
    };

    private static final String[] EXPLODING = {"optimizer=Sgd", "optimizer.rate=1000"};

    /// A margin that nothing is near enough for, though classes overlap.
    private static final String[] STARVED = {
        "data.noise=1", "loss=TripletLoss", "loss.margin=0", "miner=SemiHard", "miner.margin=0"
    };

    private static final List<String[]> HEALTHY = List.of(
            new String[] {},
            new String[] {"data=Moons"},
            new String[] {"loss=TripletLoss", "miner=SemiHard", "optimizer.rate=0.004"},
            new String[] {"supervision=AugmentedViews", "encoder.normalize=true", "distance=Cosine", "loss=NtXentLoss"},
            new String[] {"encoder.normalize=true", "encoder.dimensions=3", "distance=Cosine", "loss=SupConLoss"});

    private static Stream<DynamicTest> onEverySeed(String title, Check check, int steps, String... settings) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        title + ", seed " + seed, () -> assertFound(check, Runs.after(steps, seed, settings))));
    }

    private static void assertFound(Check check, Snapshot snapshot) {
        List<Diagnosis> found = Doctor.examine(snapshot);
        Diagnosis diagnosis = found.stream()
                .filter(one -> one.name().equals(check.getClass().getSimpleName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + check + " in " + found));
        assertTrue(diagnosis.grave());
        assertTrue(diagnosis.since() <= snapshot.step());
        Remedy remedy = diagnosis.remedy().orElseThrow();
        assertEquals("", Compatibility.refusal(remedy.update().applyTo(snapshot.experiment())));
    }

    @TestFactory
    Stream<DynamicTest> collapsedRunsAreFound() {
        return onEverySeed("collapsed", new CompleteCollapse(), 250, COLLAPSED);
    }

    @TestFactory
    Stream<DynamicTest> explodingRunsAreFound() {
        return onEverySeed("exploding", new ExplodingScale(), 40, EXPLODING);
    }

    @TestFactory
    Stream<DynamicTest> starvedRunsAreFound() {
        return onEverySeed("starved", new Starved(), 60, STARVED);
    }

    @TestFactory
    Stream<DynamicTest> healthyRunsAreLeftAlone() {
        return LongStream.rangeClosed(1, SEEDS).boxed().flatMap(seed -> IntStream.range(0, HEALTHY.size())
                .mapToObj(run -> DynamicTest.dynamicTest(
                        "healthy " + String.join(" ", HEALTHY.get(run)) + ", seed " + seed,
                        () -> assertWell(seed, HEALTHY.get(run)))));
    }

    private static void assertWell(long seed, String... settings) {
        for (Snapshot snapshot : Runs.at(List.of(10, 40, 130, 300), seed, settings)) {
            List<Diagnosis> found = Doctor.examine(snapshot);
            assertTrue(found.stream().noneMatch(Diagnosis::grave), found.toString());
        }
    }

    @Test
    void theCollapseOfTripletsIsReadFromTheLoss() {
        Diagnosis found = Doctor.examine(Runs.after(300, 1, COLLAPSED)).getFirst();
        assertEquals("All points have collapsed into one", found.finding());
        assertEquals("since step " + found.since() + ": the loss is stuck at the margin.", found.detail());
        assertEquals(
                "Start again with semi-hard mining",
                found.remedy().orElseThrow().words());
    }

    @Test
    void semiHardMiningCuresIt() {
        String[] cured = COLLAPSED.clone();
        cured[9] = "miner=SemiHard";
        List<Diagnosis> found = Doctor.examine(Runs.after(300, 1, cured));
        assertTrue(found.stream().noneMatch(Diagnosis::grave), found.toString());
    }

    @Test
    void whatIsNoNumberPausesOnTheLastGoodStep() {
        Snapshot halted = Runs.after(400, 1, EXPLODING);
        Diagnosis found = Doctor.examine(halted).getFirst();
        assertTrue(halted.step() < 400);
        assertTrue(Double.isFinite(halted.loss()));
        assertEquals("Paused at step " + halted.step() + ".", found.finding());
        assertTrue(
                found.detail().contains("nothing is lost. The embedding has been growing without limit since step"),
                found.detail());
        assertEquals("Start again with rate 0.1", found.remedy().orElseThrow().words());
    }

    @Test
    void aMarginBeyondTheCircleIsSeenBeforeTheFirstStep() {
        Diagnosis found = Doctor.examine(
                        Runs.after(1, 1, "encoder.normalize=true", "loss=TripletLoss", "loss.margin=5"))
                .getFirst();
        assertEquals(
                "The margin is larger than the circle. No distance exceeds 2, so the points never settle.",
                found.finding() + " " + found.detail());
        assertEquals("Set margin to 0.5", found.remedy().orElseThrow().words());
    }

    @Test
    void aMarginThatTheSphereHoldsIsLeftAlone() {
        List<Diagnosis> found = Doctor.examine(Runs.after(
                1, 1, "encoder.normalize=true", "encoder.dimensions=3", "loss=TripletLoss", "loss.margin=1.9"));
        assertEquals(List.of(), found);
    }

    @Test
    void alignmentAloneLeavesADirectionUnused() {
        assertFound(
                new DimensionalCollapse(),
                Runs.after(
                        400,
                        3,
                        "supervision=AugmentedViews",
                        "encoder.normalize=true",
                        "loss=AlignmentLoss",
                        "optimizer.rate=0.01"));
    }

    @Test
    void twoClassesNeedOneDirectionOnly() {
        List<Diagnosis> found = Doctor.examine(Runs.after(500, 1, "data=Moons"));
        assertTrue(found.stream().noneMatch(one -> one.name().equals("DimensionalCollapse")), found.toString());
    }

    @Test
    void classesThatShrinkToPointsAreWorthKnowingAndNotWrong() {
        Diagnosis found =
                Doctor.examine(Runs.after(1200, 2, "batch=120", "heldOut=0")).getFirst();
        assertEquals("ClassCollapse", found.name());
        assertFalse(found.grave());
        assertEquals("0.2", found.remedy().orElseThrow().update().texts().get("loss.slack"));
    }

    @Test
    void aFinishedRunIsNotStarved() {
        List<Diagnosis> found = Doctor.examine(
                Runs.after(120, 1, "data.noise=0.1", "data.radius=3", "loss.margin=0.01", "loss.slack=9"));
        assertEquals("Satisfied", found.getFirst().name());
        assertTrue(found.stream().noneMatch(Diagnosis::grave));
    }
}
