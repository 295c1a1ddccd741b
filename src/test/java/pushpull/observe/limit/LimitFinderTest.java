package pushpull.observe.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.observe.SnapshotBuilder;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.settings.Settings;
import pushpull.snapshot.LossBound;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;
import pushpull.train.Batch;
import pushpull.train.CompatibleChange;
import pushpull.train.EncoderPass;
import pushpull.train.Training;

/// Bounds of the loss against runs that are trained towards them.
class LimitFinderTest {
    private static final SnapshotRequest LIMITS = new SnapshotRequest(-1, false, Set.of(SnapshotPart.LIMITS));
    private static final RunStatus PAUSED = new RunStatus(RunStatus.Phase.PAUSED, "");
    private static final int STEPS = 600;
    private static final Map<String, String> BLOBS = Map.of(
            "data",
            "Blobs",
            "data.size",
            "48",
            "heldOut",
            "0",
            "optimizer.rate",
            "0.05",
            "schedule",
            "Cosine",
            "schedule.period",
            "600");
    private static final Map<String, Map<String, String>> SETUPS = new TreeMap<>(Map.of(
            "plane", Map.of("encoder", "FreePoints", "batch", "48"),
            "circle", Map.of("encoder", "FreePoints", "encoder.normalize", "true", "batch", "48"),
            "sphere", Map.of("encoder", "FreePoints", "encoder.normalize", "true", "encoder.dimensions", "3"),
            "drawn batches", Map.of("encoder", "FreePoints", "encoder.normalize", "true", "batch", "20"),
            "two classes", Map.of("encoder", "FreePoints", "encoder.normalize", "true", "data.classes", "2"),
            "encoder", Map.of("encoder", "Mlp", "batch", "32"),
            "noise", Map.of("encoder.normalize", "true", "supervision.flipped", "0.1", "distance", "Cosine")));

    /// @param loss by its name
    /// @param setup by its name
    record Subject(String loss, String setup, Experiment experiment) {
        @Override
        public String toString() {
            return loss + ", " + setup;
        }
    }

    static Stream<Subject> subjects() {
        return Settings.members(Loss.class).stream().map(Class::getSimpleName).flatMap(loss -> SETUPS.keySet().stream()
                .flatMap(setup -> subject(loss, setup)));
    }

    private static Stream<Subject> subject(String loss, String setup) {
        Experiment before = experiment(Objects.requireNonNull(SETUPS.get(setup)));
        return CompatibleChange.of(before, "loss", loss).stream()
                .map(change -> new Subject(loss, setup, change.update().applyTo(before)));
    }

    private static Experiment experiment(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(BLOBS);
        all.putAll(settings);
        return Settings.read(Experiment.class, all);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void trainingNeverGetsBelowTheBoundAndComesToAFloor(Subject subject) {
        boolean free = subject.experiment.encoder().hasFreeEmbeddings();
        Path path = path(subject.experiment);
        double bound = path.limits.bound();
        assertTrue(Double.isNaN(bound) || path.least >= bound - 1e-9, path.least + " is below " + bound);
        double close = 0.01 * Math.max(Math.abs(bound), path.first - bound);
        if (free && path.limits.reached() && path.least - bound > close) {
            // Some starts lead to a local minimum.
            Path other = path(Settings.with(subject.experiment, Map.of("encoder.start", "GAUSSIAN")));
            assertTrue(other.least >= bound - 1e-9, other.least + " is below " + bound);
            assertTrue(other.least - bound <= close, other.least + " does not come to " + bound);
        }
    }

    /// The mean loss at the beginning, and the least on the way.
    private record Path(LossLimits limits, double first, double least) {}

    private static Path path(Experiment experiment) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(experiment, workers);
            LossLimits limits = new LimitFinder().of(training);
            double first = mean(training);
            double least = first;
            for (int step = 0; step < STEPS && training.advance(); step++) {
                least = step % 50 == 49 ? Math.min(least, mean(training)) : least;
            }
            return new Path(limits, first, least);
        }
    }

    /// The mean loss over the batches of the first steps, with the points where they are now.
    private static double mean(Training training) {
        boolean whole = List.of(0, 1).stream()
                        .map(training.data()::batch)
                        .map(Arrays::toString)
                        .distinct()
                        .count()
                == 1;
        int batches = whole ? 1 : 8;
        double sum = 0;
        for (long step = 0; step < batches; step++) {
            Batch batch = training.data().shown(training.data().batch(step), step);
            EncoderPass pass = new EncoderPass(training.current());
            Embeddings rows = pass.forward(batch.views(), batch.slots(), training.isNormalized());
            sum += training.evaluate(rows, batch, _ -> RowObserver.NONE).value();
        }
        return sum / batches;
    }

    private static final Map<String, String> SPHERE = Map.of(
            "encoder.dimensions",
            "3",
            "encoder.normalize",
            "true",
            "distance",
            "Cosine",
            "loss",
            "NtXentLoss",
            "loss.temperature",
            "0.52");

    /// Batches of 30 of 48 points hardly ever have classes of the same size.
    @Test
    void limitsStandStillWhileBatchesChange() {
        Map<String, String> settings = new TreeMap<>(SPHERE);
        settings.put("batch", "30");
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(experiment(settings), workers);
            SnapshotBuilder snapshots = new SnapshotBuilder(training);
            Set<Double> chances = new HashSet<>();
            Set<Double> bounds = new HashSet<>();
            for (int step = 0; step < 30; step++) {
                training.advance();
                Snapshot snapshot = snapshots.snapshot(LIMITS, PAUSED, new HistoryRecorder().history(), 0);
                chances.add(snapshot.measures().get("chance"));
                bounds.add(LossBound.of(snapshot).value());
            }
            assertEquals(1, chances.size(), chances.toString());
            assertEquals(1, bounds.size(), bounds.toString());
        }
    }

    /// Four classes fit evenly on the sphere, seven do not.
    @Test
    void aBoundIsAFloorIfThereIsRoomForTheClasses() {
        assertTrue(limits(SPHERE).reached());
        assertEquals(
                Math.log(1 + 36 * Math.exp(-4.0 / 3 / 0.52)), limits(SPHERE).bound(), 1e-12);
        Map<String, String> many = new TreeMap<>(SPHERE);
        many.put("data.classes", "7");
        assertFalse(limits(many).reached());
    }

    private static LossLimits limits(Map<String, String> settings) {
        try (WorkerPool workers = new WorkerPool(1)) {
            return new LimitFinder().of(new Training(experiment(settings), workers));
        }
    }
}
