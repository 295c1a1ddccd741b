package pushpull.observe.probe;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.measure.KnnClassifier;
import pushpull.observe.SnapshotBuilder;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.DecisionRegions;
import pushpull.snapshot.ForceField;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.SphereRegions;
import pushpull.snapshot.VirtualPoint;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;
import pushpull.train.EncoderPass;
import pushpull.train.Training;

/// Force fields, decision regions, and the forces on dragged embeddings.
class MapComputerTest {
    private final WorkerPool workers = new WorkerPool(1);
    private final MapRequestState maps = new MapRequestState();

    @AfterEach
    void close() {
        workers.close();
    }

    private Training training(String settings) {
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("data.size", "30", "batch", "20", "encoder.layers", "6"));
        for (String assignment : settings.split(";")) {
            values.put(assignment.split("=")[0], assignment.split("=")[1]);
        }
        if (settings.contains("FreePoints")) {
            values.remove("encoder.layers");
        }
        Training training = new Training(Settings.read(Experiment.class, values), workers);
        for (int i = 0; i < 3; i++) {
            assertTrue(training.advance());
        }
        return training;
    }

    private Snapshot snapshot(SnapshotBuilder builder) {
        RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
        return builder.snapshot(SnapshotRequest.NOTHING, paused, new HistoryRecorder().history(), 0);
    }

    /// Every loss of pairs that takes classes.
    private static List<String> losses() {
        List<String> names = new ArrayList<>();
        for (Class<?> member : Settings.members(Loss.class)) {
            Loss loss = Settings.member(Loss.class, member.getSimpleName());
            Experiment plain = Settings.read(Experiment.class, Map.of());
            if (loss instanceof PairLoss pairs && !pairs.needsViews() && known(plain, member.getSimpleName())) {
                names.add(member.getSimpleName());
            }
        }
        return names;
    }

    private static boolean known(Experiment plain, String loss) {
        Experiment with = Settings.with(plain, new LinkedHashMap<>(Map.of("loss", loss)));
        return FrozenBatch.refusal(with, false).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "distance=Euclidean",
                "distance=SquaredEuclidean",
                "distance=Cosine",
                "distance=DotProduct",
                "distance=Cosine;encoder.normalize=true",
                "distance=Cosine;encoder.normalize=true;encoder.dimensions=3",
                "distance=Euclidean;miner=BatchHard",
                "distance=Euclidean;miner=RandomPicks;memory=CrossBatch",
                "distance=Euclidean;encoder=FreePoints",
            })
    void theFieldAtAPointsPlaceIsTheForceThatTheLossGivesThere(String settings) {
        int tried = 0;
        for (String loss : losses()) {
            Training training;
            try {
                training = training("loss=" + loss + ";" + settings);
            } catch (SettingsException notForThis) {
                assertFalse(String.valueOf(notForThis.getMessage()).isEmpty());
                continue;
            }
            tried++;
            SnapshotBuilder builder = new SnapshotBuilder(training, maps);
            Snapshot snapshot = snapshot(builder);
            FrozenRun frozen = builder.stand();
            for (int row = 0; row < snapshot.batch().length; row++) {
                double[] place = frozen.frozenBatch().rows().row(row);
                int label = frozen.frozenBatch().groups()[row];
                double[] field = frozen.frozenBatch().force(place, label, row, training.objective());
                double[] net = snapshot.net().row(row);
                assertArrayEquals(net, field, 1e-9 * Math.max(1, Norms.of(net)), loss + ", row " + row);
            }
        }
        assertTrue(tried >= 8, settings + ": " + tried);
    }

    @Test
    void aStrangerIsInTheWayOfNobodyOutOfReach() {
        Training training = training("loss.margin=0.5");
        FrozenRun frozen = new SnapshotBuilder(training, maps).stand();
        double[] far = {100, 100};
        int label = frozen.frozenBatch().groups()[0];
        double[] pulled = frozen.frozenBatch().force(far, label, -1, training.objective());
        assertTrue(pulled[0] < 0 && pulled[1] < 0, "its own class pulls it back");
        double[] alone = frozen.frozenBatch().force(far, 999, -1, training.objective());
        assertArrayEquals(new double[] {0, 0}, alone, 0, "nobody pushes beyond the margin");
    }

    @Test
    void theForcesOnAStrangerAddUpToItsField() {
        Training training = training("loss=ContrastiveLoss;loss.reduction=SEPARATE_MEANS");
        maps.request(new MapRequest(null, null, new VirtualPoint(1, List.of(0.3, -0.2), null, -1), null));
        SnapshotBuilder builder = new SnapshotBuilder(training, maps);
        PointForces felt = requireNonNull(snapshot(builder).maps().felt());
        FrozenRun frozen = builder.stand();
        double[] force = frozen.frozenBatch().force(new double[] {0.3, -0.2}, 1, -1, training.objective());
        double[] sum = new double[2];
        for (int i = 0; i < felt.partners().length; i++) {
            sum[0] += felt.vectors().get(i, 0);
            sum[1] += felt.vectors().get(i, 1);
        }
        assertEquals(20, felt.partners().length);
        assertArrayEquals(force, sum, 1e-9);
        for (int i = 0; i < felt.partners().length; i++) {
            int partner = felt.partners()[i];
            assertEquals(training.data().points().label(partner) == 1, felt.positive()[i]);
        }
    }

    @Test
    void anEmbeddingThatIsHeldFeelsTheForcesOfWhereItIsHeld() {
        Training training = training("loss.margin=1");
        SnapshotBuilder builder = new SnapshotBuilder(training, maps);
        int point = snapshot(builder).batch()[4];
        int id = training.data().points().id(point);
        maps.request(new MapRequest(null, null, null, new MapRequest.Held(id, List.of(0.7, 0.1))));
        Snapshot held = builder.snapshot(
                new SnapshotRequest(id, false),
                new RunStatus(RunStatus.Phase.PAUSED, ""),
                new HistoryRecorder().history(),
                0);
        assertArrayEquals(new double[] {0.7, 0.1}, held.embeddings().row(point), 0);
        double[] field = builder.stand()
                .frozenBatch()
                .force(new double[] {0.7, 0.1}, training.data().points().label(point), 4, training.objective());
        assertArrayEquals(field, held.net().row(4), 1e-9);
        String before = training.state().hash();
        maps.request(MapRequest.NOTHING);
        assertEquals(before, training.state().hash());
        assertTrue(Math.abs(snapshot(builder).embeddings().get(point, 0) - 0.7) > 1e-3, "it springs back");
    }

    private static KnnClassifier vote(FrozenRun frozen) {
        Streams streams = new Streams(frozen.experiment().seed());
        Points points = frozen.points();
        return KnnClassifier.of(5, frozen.places(), points.labels(), points.heldOutFlags(), streams);
    }

    @Test
    void regionsAreTheVoteOfTheNearest() {
        Training training = training("data.noise=0.6");
        CellGrid frame = new CellGrid(-1.5, -1.5, 0.03, 101, 99);
        maps.request(new MapRequest(frame, frame, null, null));
        FrozenRun frozen = new SnapshotBuilder(training, maps).stand();
        MapResult mapped = new MapComputer(workers).of(frozen);
        KnnClassifier vote = vote(frozen);
        DecisionRegions stage = requireNonNull(mapped.stage());
        DecisionRegions input = requireNonNull(mapped.input());
        int onStage = 0;
        int onInput = 0;
        EncoderPass encoding = new EncoderPass(training.current());
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                int expected = vote.at(frame.x(column), frame.y(row));
                onStage += stage.at(column, row) == expected ? 1 : 0;
                if (row % DecisionRegions.BLOCK == 0 && column % DecisionRegions.BLOCK == 0) {
                    assertEquals(expected, stage.at(column, row));
                }
                Matrix place = Matrix.of(1, 2, frame.x(column), frame.y(row));
                double[] embedded = encoding.forward(List.of(place), new int[1], false)
                        .points()
                        .row(0);
                onInput += input.at(column, row) == vote.at(embedded) ? 1 : 0;
            }
        }
        assertTrue(onStage > 0.995 * frame.size(), "on the stage " + onStage);
        assertTrue(onInput > 0.995 * frame.size(), "in the input space " + onInput);
        assertEquals(3, stage.step());
        assertEquals(-1, stage.at(-1, 0));
    }

    @Test
    void regionsOnTheSphereAreTheVoteOfTheNearest() {
        Training training = training("data.noise=0.6;encoder.normalize=true;encoder.dimensions=3");
        maps.request(new MapRequest(new CellGrid(0, 0, 1, 1, 1), null, null, null));
        FrozenRun frozen = new SnapshotBuilder(training, maps).stand();
        MapResult mapped = new MapComputer(workers).of(frozen);
        SphereRegions sphere = requireNonNull(mapped.sphere());
        KnnClassifier vote = vote(frozen);
        int agreed = 0;
        int count = 4000;
        for (int i = 0; i < count; i++) {
            double height = 1 - (2 * i + 1.0) / count;
            double flat = Math.sqrt(1 - height * height);
            double[] place = {flat * Math.cos(2.4 * i), height, flat * Math.sin(2.4 * i)};
            agreed += sphere.at(place) == vote.at(place) ? 1 : 0;
        }
        assertTrue(agreed > 0.99 * count, agreed + " of " + count);
        assertTrue(mapped.hasStage());
        assertEquals("", mapped.refusal());
    }

    @Test
    void inSpaceThereAreNoRegions() {
        Training training = training("encoder.dimensions=3");
        maps.request(new MapRequest(new CellGrid(0, 0, 1, 1, 1), null, null, null));
        MapResult found = answer(training);
        assertFalse(found.hasStage());
        assertTrue(found.refusal().contains("3 dimensions"), found.refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervision=AugmentedViews;loss=NtXentLoss",
                "supervision=AugmentedViews;loss=ClipLoss",
                "supervision=AugmentedViews;loss=VicRegLoss",
                "supervision.falseNegatives=0.2",
                "encoder.dimensions=4",
            })
    void whatCannotBeShownIsSaidInASentence(String settings) {
        CellGrid frame = new CellGrid(-1, -1, 0.1, 20, 20);
        Training training = training(settings);
        List<Double> place =
                PointEdit.place(new double[training.experiment().encoder().dimensions()]);
        maps.request(new MapRequest(frame, null, new VirtualPoint(0, place, frame, -1), null));
        ForceField field = requireNonNull(answer(training).field());
        assertTrue(field.refusal().endsWith("."), field.refusal());
        assertEquals(0, field.places().rows());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void onCircleAndSphereTheForceIsTangential(int dimensions) {
        Training training =
                training("encoder.normalize=true;distance=Cosine;loss=SupConLoss;encoder.dimensions=" + dimensions);
        List<Double> place = dimensions == 2 ? List.of(1.0, 0.0) : List.of(1.0, 0.0, 0.0);
        maps.request(new MapRequest(null, null, new VirtualPoint(0, place, null, -1), null));
        ForceField field = requireNonNull(answer(training).field());
        assertTrue(field.greatest() > 0);
        for (int i = 0; i < field.places().rows(); i++) {
            double along = 0;
            for (int k = 0; k < dimensions; k++) {
                along += field.places().get(i, k) * field.forces().get(i, k);
            }
            assertEquals(0, along, 1e-9 * field.greatest());
            assertEquals(1, Norms.of(field.places().row(i)), 1e-12);
        }
    }

    private MapResult answer(Training training) {
        return new MapComputer(workers).of(new SnapshotBuilder(training, maps).stand());
    }
}
