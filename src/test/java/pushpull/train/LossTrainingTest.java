package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.observe.SnapshotBuilder;
import pushpull.observe.force.AuxiliaryEmbeddingReader;
import pushpull.pair.Distance;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;

/// Every loss as the trainer runs it, with whatever it learns and remembers beside the encoder.
public class LossTrainingTest {
    private static final int STEPS = 30;

    /// The loss of MoCo rises at first, while keys of points take the places of random ones.
    private static final Set<String> NOT_FALLING = Set.of("MocoLoss");

    public static Stream<String> losses() {
        return Settings.members(Loss.class).stream().map(Class::getSimpleName);
    }

    /// A small experiment with a distance and a supervision that the loss takes.
    public static Experiment experiment(String name) {
        Loss loss = Settings.member(Loss.class, name);
        String distance = Settings.members(Distance.class).stream()
                .map(Class::getSimpleName)
                .filter(one -> loss.accepts(Settings.member(Distance.class, one)))
                .findFirst()
                .orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("data.size", "48");
        values.put("encoder.layers", "16");
        values.put("encoder.dimensions", "3");
        values.put("batch", "16");
        values.put("distance", distance);
        values.put("loss", name);
        if (loss.needsViews()) {
            values.put("supervision", "AugmentedViews");
        }
        return Settings.read(Experiment.class, values);
    }

    public static Training train(Experiment experiment, WorkerPool workers, int steps) {
        Training training = new Training(experiment, workers);
        go(training, steps);
        return training;
    }

    private static void go(Training training, int steps) {
        for (int i = 0; i < steps; i++) {
            assertTrue(training.advance(), "step " + training.step());
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyLossFalls(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(experiment(name), workers);
            double first = 0;
            double last = 0;
            for (int i = 0; i < STEPS; i++) {
                assertTrue(training.advance(), "step " + i);
                first += i < 5 ? training.loss() : 0;
                last += i >= STEPS - 5 ? training.loss() : 0;
            }
            assertTrue(last < first || NOT_FALLING.contains(name), first / 5 + " became " + last / 5);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void anyNumberOfThreadsGivesTheSameRun(String name) {
        try (WorkerPool one = new WorkerPool(1);
                WorkerPool two = new WorkerPool(2)) {
            Experiment experiment = experiment(name);
            assertEquals(
                    train(experiment, one, 12).state().hash(),
                    train(experiment, two, 12).state().hash());
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aRestoredStateGoesOnAsItDid(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(experiment(name), workers, 7);
            TrainingState kept = training.state();
            go(training, 8);
            String hash = training.state().hash();
            training.restore(kept);
            assertEquals(kept.hash(), training.state().hash());
            go(training, 8);
            assertEquals(hash, training.state().hash());
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lookingChangesNothing(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Experiment experiment = experiment(name);
            Training seen = train(experiment, workers, 5);
            SnapshotBuilder builder = new SnapshotBuilder(seen);
            int point = seen.data().points().id(seen.data().batch(4)[0]);
            SnapshotRequest closely = new SnapshotRequest(point, false, Set.of(SnapshotPart.EXPLANATION));
            for (SnapshotRequest request : List.of(
                    SnapshotRequest.NOTHING,
                    new SnapshotRequest(point, false),
                    closely,
                    new SnapshotRequest(-1, true))) {
                Snapshot snapshot = builder.snapshot(
                        request, new RunStatus(RunStatus.Phase.PAUSED, ""), new HistoryRecorder().history(), 0);
                for (double force : snapshot.net().toArray()) {
                    assertTrue(Double.isFinite(force));
                }
            }
            go(seen, 5);
            assertEquals(
                    train(experiment, workers, 10).state().hash(), seen.state().hash());
        }
    }

    /// From every loss to every other, with what they have beside the encoder coming and going.
    @Test
    void anyLossMayFollowAnyOther() {
        List<String> names = losses().toList();
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(experiment(names.getFirst()), workers, 2);
            for (int apart = 1; apart < names.size(); apart++) {
                for (int from = 0; from < names.size(); from += apart) {
                    training.change(experiment(names.get((from + apart) % names.size())), false);
                    go(training, 2);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void otherKindsOfChangeKeepItRunning(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(experiment(name), workers, 3);
            Map<String, Boolean> changes = new LinkedHashMap<>();
            changes.put("optimizer=AdamW", false);
            changes.put("optimizer.rate=0.001", false);
            changes.put("optimizer=RmsProp", false);
            changes.put("batch=9", false);
            changes.put("encoder.normalize=true", false);
            changes.put("encoder.dimensions=2", true);
            changes.put("data.classes=5", true);
            changes.put("seed=7", true);
            changes.forEach((change, restart) -> {
                String[] parts = change.split("=");
                training.change(Settings.with(training.experiment(), parts[0], parts[1]), restart);
                go(training, 3);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyKnobOfALossCanBeTurned(String name) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(experiment(name), workers, 3);
            Experiment start = training.experiment();
            for (String key : Settings.flatten(start).keySet()) {
                for (String value : key.startsWith("loss.") ? OtherValues.of(start, key) : List.<String>of()) {
                    turn(training, start, key, value);
                }
            }
        }
    }

    /// Some losses refuse some values; then nothing has changed.
    private static void turn(Training training, Experiment start, String key, String value) {
        try {
            training.change(Settings.with(start, key, value), false);
        } catch (SettingsException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
        go(training, 2);
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedInWords() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = train(experiment("ArcFaceLoss"), workers, 1);
            TrainingState before = training.state();
            for (String change : List.of(
                    "distance=Euclidean",
                    "loss=InfoNceLoss",
                    "loss=SoftmaxCrossEntropyLoss",
                    "memory=CrossBatch",
                    "supervision=NearestNeighbours")) {
                String[] parts = change.split("=");
                Experiment next = Settings.with(training.experiment(), parts[0], parts[1]);
                assertThrows(SettingsException.class, () -> training.change(next, false), change);
            }
            assertEquals(before.hash(), training.state().hash());
        }
    }

    @Test
    void memoriesTakePartAndAreRemembered() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Experiment plain = experiment("ContrastiveLoss");
            String without = train(plain, workers, 10).state().hash();
            for (String memory : List.of("CrossBatch", "MemoryBank")) {
                Experiment remembering = Settings.with(plain, "memory", memory);
                Training training = train(remembering, workers, 10);
                assertNotEquals(without, training.state().hash());
                AuxiliaryEmbeddings auxiliary = AuxiliaryEmbeddingReader.of(training);
                assertEquals(
                        memory.equals("CrossBatch") ? 160 : 48,
                        auxiliary.memory().rows(),
                        16);
                assertTrue(auxiliary.ages()[0] >= 1);
            }
        }
    }
}
