package pushpull.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;
import pushpull.train.Updates;

class ScriptRunnerTest {
    private static Experiment experiment(String... assignments) {
        return Settings.with(Settings.read(Experiment.class, Map.of()), values(assignments));
    }

    private static SequencedMap<String, String> values(String... assignments) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            values.put(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return values;
    }

    private static Snapshot run(Script script, int steps, int threads) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            for (int i = 0; i < steps; i++) {
                runner.advance();
            }
            return runner.snapshot(SnapshotRequest.NOTHING);
        }
    }

    @Test
    void theSameScriptGivesTheSameBits() {
        Script script = Script.of(experiment("batch=32"))
                .with(new Change.Settings(20, Updates.of("loss.margin=0.5")))
                .with(new Change.Settings(40, Updates.of("optimizer.rate=0.02", "miner=RandomPicks")));
        Matrix once = run(script, 60, 1).embeddings();
        assertEquals(once, run(script, 60, 1).embeddings());
        assertEquals(once, run(script, 60, 2).embeddings());
        assertNotEquals(once, run(Script.of(script.start()), 60, 1).embeddings());
    }

    @Test
    void lookingChangesNothing() {
        Script script = Script.of(experiment("batch=32"));
        Matrix unseen = run(script, 40, 1).embeddings();
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            for (int i = 0; i < 40; i++) {
                runner.snapshot(new SnapshotRequest(3, i % 2 == 0));
                runner.advance();
            }
            assertEquals(unseen, runner.snapshot(SnapshotRequest.NOTHING).embeddings());
        }
    }

    @Test
    void aChangeThatRestartsBeginsAgainAndKeepsWeightsThatFit() {
        Script script = Script.of(experiment("data.size=40"))
                .with(new Change.Settings(30, Updates.of("data.size=80")))
                .with(new Change.Settings(5, Updates.of("loss.margin=2")));
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            for (int i = 0; i < 31; i++) {
                assertTrue(runner.advance());
            }
            assertEquals(1, runner.step());
            assertEquals(80, runner.snapshot(SnapshotRequest.NOTHING).points().size());
            Training fresh = new Training(experiment("data.size=80"), workers);
            fresh.advance();
            assertTrue(runner.loss() < fresh.loss() / 2, "what was learned is kept");
            for (int i = 0; i < 5; i++) {
                runner.advance();
            }
            assertEquals(
                    "2",
                    Settings.flatten(runner.snapshot(SnapshotRequest.NOTHING).experiment())
                            .get("loss.margin"));
        }
    }

    @Test
    void aRunMayEndWhereItIsRestarted() {
        Script script = Script.of(experiment("data.size=40")).with(new Change.Settings(3, Updates.of("data.size=60")));
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(script, workers);
            assertTrue(runner.to(0, () -> {}));
            assertEquals(0, runner.step());
            assertEquals(script, runner.done());
        }
    }

    @Test
    void aStepThatWouldNotBeANumberIsNotTaken() {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(
                    Script.of(experiment("encoder=FreePoints", "optimizer=Sgd", "optimizer.rate=1000", "batch=8")),
                    workers);
            for (int i = 0; i < 5000 && runner.advance(); i++) {
                assertTrue(Double.isFinite(runner.loss()));
            }
            assertFalse(runner.advance(), "a rate of 1000 explodes");
            for (double number :
                    runner.snapshot(SnapshotRequest.NOTHING).embeddings().toArray()) {
                assertTrue(Double.isFinite(number));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "distance=Euclidean",
                "distance=SquaredEuclidean",
                "distance=Cosine",
                "distance=DotProduct",
                "distance=Cosine;encoder.normalize=true",
                "distance=Euclidean;encoder.normalize=true",
                "distance=Cosine;supervision=AugmentedViews",
            })
    void arrowsOfPairsAddUpToTheNetArrow(String settings) {
        for (String loss : List.of("ContrastiveLoss", "NtXentLoss", "SupConLoss", "TripletLoss")) {
            Script script = Script.of(experiment(("loss=" + loss + ";batch=24;" + settings).split(";")));
            try (WorkerPool workers = new WorkerPool(2)) {
                ScriptRunner runner = new ScriptRunner(script, workers);
                for (int i = 0; i < 3; i++) {
                    runner.advance();
                }
                int point = runner.snapshot(SnapshotRequest.NOTHING).batch()[5];
                Snapshot snapshot = runner.snapshot(new SnapshotRequest(point, false));
                PointForces forces = Objects.requireNonNull(snapshot.focus());
                for (int k = 0; k < 2; k++) {
                    double sum = 0;
                    for (int j = 0; j < forces.partners().length; j++) {
                        sum += forces.vectors().get(j, k);
                    }
                    double net = snapshot.net().get(5, k);
                    assertEquals(net, sum, 1e-9 * Math.max(1, Math.abs(net)), loss + ", " + settings);
                }
            }
        }
    }
}
