package pushpull.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every illness is found on at least eight of ten seeds, and following the advice from there ends it.
class AdviceTest {
    /// Ten take minutes, so that the ordinary build asks fewer.
    private static final int SEEDS = Integer.getInteger("pushpull.doctor.seeds", 2);

    private static final int ENOUGH = Math.max(1, SEEDS * 8 / 10);
    private static final int AFTERWARDS = 200;

    /// A run that falls ill.
    ///
    /// @param name of the check that finds it
    /// @param steps after which it must have been found
    /// @param settings beside the default
    private record Illness(String name, int steps, String... settings) {}

    private static final String[] DEADLY = {
        "optimizer.rate=3", "encoder.layers=8,8,8", "encoder.activation=relu", "batch=16"
    };

    private static final String[] SPHERE = {"encoder.normalize=true", "distance=Cosine"};

    private static String[] onSphere(String... more) {
        return Stream.concat(Stream.of(SPHERE), Stream.of(more)).toArray(String[]::new);
    }

    private static final List<Illness> ILLNESSES = List.of(
            new Illness("EmptyPlane", 0, "data=Drawn"),
            new Illness("OneClass", 1, "data.classes=1"),
            new Illness("NotANumber", 400, "optimizer=Sgd", "optimizer.rate=1000"),
            new Illness("ExplodingScale", 40, "optimizer=Sgd", "optimizer.rate=1000"),
            new Illness("MarginBeyondSpace", 1, "encoder.normalize=true", "loss=TripletLoss", "loss.margin=5"),
            new Illness("NothingPushes", 300, "loss.margin=0"),
            new Illness("DeadNetwork", 200, DEADLY),
            new Illness("CompleteCollapse", 250, DoctorTest.COLLAPSED),
            new Illness("Motionless", 180, "optimizer.rate=0.00001"),
            new Illness("NoPositives", 150, "data.classes=10", "data.radius=5", "batch=3"),
            new Illness(
                    "Starved",
                    60,
                    "data.noise=1",
                    "loss=TripletLoss",
                    "loss.margin=0",
                    "miner=SemiHard",
                    "miner.margin=0"),
            new Illness(
                    "DimensionalCollapse",
                    1000,
                    "supervision=AugmentedViews",
                    "encoder.normalize=true",
                    "loss=AlignmentLoss"),
            new Illness("NoisySteps", 400, "batch=4", "supervision.noise=0.2"),
            new Illness(
                    "ContradictingLabels",
                    150,
                    "supervision.noise=0.3",
                    "data.noise=0.2",
                    "data.size=240",
                    "data.classes=8",
                    "heldOut=0"),
            new Illness("StaleQueue", 1, onSphere("supervision=AugmentedViews", "loss=MocoLoss", "loss.momentum=0.5")),
            new Illness("CoincidentProxies", 150, onSphere("encoder.dimensions=1", "loss=NormalizedSoftmaxLoss")),
            new Illness("CoincidentProxies", 300, onSphere("data.classes=20", "loss=ProxyAnchorLoss")),
            new Illness("ClassCollapse", 250, "heldOut=0", "encoder=FreePoints", "optimizer=Sgd", "optimizer.rate=5"),
            new Illness("VanishedForces", 200, onSphere("data.noise=0.1", "loss=NtXentLoss", "loss.temperature=0.04")),
            new Illness("Satisfied", 120, "data.noise=0.1", "data.radius=3", "loss.margin=0.01", "loss.slack=9"));

    @TestFactory
    Stream<DynamicTest> adviceHelps() {
        return ILLNESSES.stream().map(illness -> DynamicTest.dynamicTest(illness.name, () -> assertCured(illness)));
    }

    private static void assertCured(Illness illness) {
        int found = 0;
        int cured = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (TreatedRun run = new TreatedRun(seed, illness.settings)) {
                Optional<Diagnosis> diagnosis = run.steps(illness.steps).found(illness.name);
                found += diagnosis.isPresent() ? 1 : 0;
                cured += diagnosis
                                .flatMap(Diagnosis::remedy)
                                .filter(one -> helps(one, illness, run))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertTrue(found >= ENOUGH && cured >= ENOUGH, "found " + found + ", cured " + cured);
    }

    private static boolean helps(Remedy remedy, Illness illness, TreatedRun run) {
        long before = remedy.restarts() ? Long.MAX_VALUE : run.snapshot().step();
        run.follow(remedy);
        return run.steps(AFTERWARDS)
                .found(illness.name)
                .filter(one -> one.since() <= before)
                .isEmpty();
    }

    @Test
    void aFindingKeepsItsBeginningWhenSettingsChange() {
        try (TreatedRun run = new TreatedRun(3, DEADLY)) {
            long since = run.steps(200).found("DeadNetwork").orElseThrow().since();
            run.set("optimizer.rate", "5").steps(100);
            assertEquals(since, run.found("DeadNetwork").orElseThrow().since());
            run.set("loss.margin", "2").steps(3);
            assertEquals(since, run.found("DeadNetwork").orElseThrow().since());
        }
    }

    @Test
    void adviceThatDidNotHelpIsNotGivenAgain() {
        try (TreatedRun run = new TreatedRun(1, DoctorTest.COLLAPSED)) {
            Diagnosis first = run.steps(250).found("CompleteCollapse").orElseThrow();
            assertEquals(
                    "miner",
                    first.remedy().orElseThrow().update().texts().firstEntry().getKey());
            run.set("miner", "SemiHard").steps(100);
            run.set("miner", "BatchHard").steps(100);
            Diagnosis again = run.found("CompleteCollapse").orElseThrow();
            assertEquals(first.since(), again.since());
            assertTrue(again.remedy()
                    .filter(one -> one.update().texts().containsKey("miner"))
                    .isEmpty());
        }
    }

    @Test
    void anOverfittedRunIsToldWithItsInterval() {
        int found = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (TreatedRun run = new TreatedRun(
                    seed,
                    "data.noise=1.2",
                    "data.size=120",
                    "heldOut=0.4",
                    "encoder.layers=128,128",
                    "loss.margin=3")) {
                Optional<Diagnosis> overfitting = run.steps(600).found("Overfitting");
                found += overfitting.isPresent() ? 1 : 0;
                overfitting.ifPresent(one -> assertTrue(
                        one.detail()
                                .matches(
                                        "since step \\d+: .* \\d+ % .* \\d+ % .* \\(99 % interval \\d+ to \\d+ %\\).*"),
                        one.detail()));
            }
        }
        assertTrue(found >= ENOUGH, "found " + found);
    }

    @Test
    void aLearnedTemperatureAtItsLimitIsTold() {
        try (TreatedRun run = new TreatedRun(
                2, onSphere("data=PairedBlobs", "supervision=PairedViews", "loss=ClipLoss", "optimizer.rate=0.1"))) {
            Diagnosis limit = run.steps(600).found("ScaleAtLimit").orElseThrow();
            assertTrue(limit.since() > 20 && limit.since() < 600, limit.toString());
        }
    }
}
