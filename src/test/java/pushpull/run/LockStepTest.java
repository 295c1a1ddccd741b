package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushpull.run.LockSteps.assertAlone;
import static pushpull.run.LockSteps.assertInStep;
import static pushpull.run.LockSteps.change;
import static pushpull.run.LockSteps.four;
import static pushpull.run.LockSteps.of;
import static pushpull.run.LockSteps.rewind;
import static pushpull.run.LockSteps.run;
import static pushpull.run.LockSteps.script;
import static pushpull.run.LockSteps.setting;
import static pushpull.run.LockSteps.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.snapshot.RunStatus;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.TrainingData;

/// Runs in lock-step, and that each is the run of its own script.
class LockStepTest {
    /// With a huge rate it is no number after a hundred steps or so.
    private static final Map<String, String> DIVERGING =
            Map.of("optimizer", "Sgd", "encoder", "Linear", "loss", "AlignmentLoss");

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void eachRunHasTheBitsThatItHasAlone(int threads) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            LockStep runs = of(workers, four().toArray(Script[]::new));
            for (int i = 0; i < 60; i++) {
                runs.step();
            }
            assertInStep(runs, 60);
            assertAlone(runs);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whateverIsDoneTheyStayInStepAndEachIsItsScript(int threads) {
        Draws draws = new Streams(threads).of(Purpose.DATA, 0);
        try (WorkerPool workers = new WorkerPool(threads)) {
            LockStep runs = of(workers, four().toArray(Script[]::new));
            for (int i = 0; i < 80; i++) {
                int run = draws.nextInt(5) - 1;
                switch (draws.nextInt(8)) {
                    case 0 -> rewind(runs, draws.nextInt(60));
                    case 1 -> change(runs, run, "batch", 8 + draws.nextInt(16));
                    case 2 -> change(runs, run, "loss.margin", 0.25 * (1 + draws.nextInt(6)));
                    case 3 -> LockSteps.undo(runs);
                    case 4 -> LockSteps.redo(runs);
                    case 5 -> edit(runs, run, draws.nextInt(40));
                    default -> walk(runs, 1 + draws.nextInt(12));
                }
                assertTrue(runs.seek().isInStep());
                assertInStep(runs, runs.seek().position());
            }
            assertAlone(runs);
        }
    }

    private static void edit(LockStep runs, int run, int point) {
        runs.modify(run, chosen -> runs.edits()
                .edit(chosen, List.of(new PointEdit.Moved(point, List.of(0.1 * point, -0.5))), 0));
    }

    @Test
    void theyHaveTheSamePointsWeightsAndBatches() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(
                    workers,
                    script(Map.of("supervision", "AugmentedViews")),
                    script(Map.of("supervision", "AugmentedViews", "loss", "SupConLoss", "optimizer", "Sgd")));
            var first = run(runs, 0).training().state().numbers();
            var second = run(runs, 1).training().state().numbers();
            long shared = first.keySet().stream().filter(second::containsKey).count();
            assertTrue(shared >= 2);
            first.forEach((name, values) -> {
                if (second.containsKey(name)) {
                    assertEquals(values, second.get(name), name);
                }
            });
            for (int i = 0; i < 5; i++) {
                runs.step();
                ComparisonSnapshot seen = requireNonNull(runs.snapshot(false, 0));
                assertArrayEquals(
                        seen.runs().getFirst().batch(), seen.runs().getLast().batch());
                assertEquals(
                        seen.runs().getFirst().points(), seen.runs().getLast().points());
                assertEquals(views(runs, 0, i), views(runs, 1, i), "augmented views of step " + i);
            }
        }
    }

    private static List<Matrix> views(LockStep runs, int run, long step) {
        TrainingData data = run(runs, run).training().data();
        return data.shown(data.batch(step), step).views();
    }

    @Test
    void oneThatCannotGoOnHaltsAloneAndSaysSo() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of()), script(DIVERGING));
            walk(runs, 5);
            change(runs, 1, "optimizer.rate", 1000.0);
            for (int i = 0; i < 300; i++) {
                runs.step();
            }
            assertTrue(runs.isHealthy());
            ComparisonSnapshot seen = requireNonNull(runs.snapshot(true, 0));
            assertEquals(305, seen.step());
            assertTrue(seen.isInStep(0));
            assertFalse(seen.isInStep(1));
            assertEquals(RunStatus.Phase.PLAYING, seen.runs().get(0).state().phase());
            assertEquals(RunStatus.Phase.HALTED, seen.runs().get(1).state().phase());
            assertTrue(seen.runs().get(1).state().message().contains("would not give finite numbers"));
            LockSteps.undo(runs);
            assertInStep(runs, 5);
            walk(runs, 20);
            assertInStep(runs, 25);
            assertAlone(runs);
        }
    }

    @Test
    void oneThatHaltedCatchesUpOnceItCanGoOn() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of()), script(DIVERGING));
            walk(runs, 5);
            change(runs, 1, "optimizer.rate", 1000.0);
            walk(runs, 300);
            assertTrue(run(runs, 1).training().step() < 305);
            rewind(runs, 5);
            assertInStep(runs, 5);
            LockSteps.undo(runs);
            walk(runs, 20);
            assertInStep(runs, 25);
            assertAlone(runs);
        }
    }

    @Test
    void undoTakesBackWhatOneGestureChangedWhereverItDid() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of("loss.margin", "0.5")), script(Map.of("loss.margin", "2")));
            walk(runs, 3);
            change(runs, AddressedCommand.ALL, "batch", 16);
            walk(runs, 3);
            change(runs, 1, "batch", 12);
            change(runs, 0, "loss.margin", 0.75);
            LockSteps.undo(runs);
            assertEquals("0.5", setting(runs, 0, "loss.margin"));
            assertEquals("12", setting(runs, 1, "batch"));
            LockSteps.undo(runs);
            assertEquals("16", setting(runs, 1, "batch"));
            assertEquals("16", setting(runs, 0, "batch"));
            assertEquals(
                    2,
                    requireNonNull(runs.snapshot(false, 0)).redoable().size()
                            + requireNonNull(runs.snapshot(false, 0)).undoable().size());
            LockSteps.undo(runs);
            assertEquals("24", setting(runs, 0, "batch"));
            assertEquals("24", setting(runs, 1, "batch"));
            LockSteps.redo(runs);
            assertEquals("16", setting(runs, 0, "batch"));
            assertEquals("16", setting(runs, 1, "batch"));
            LockSteps.redo(runs);
            assertEquals("16", setting(runs, 0, "batch"));
            assertEquals("12", setting(runs, 1, "batch"));
            assertAlone(runs);
        }
    }

    @Test
    void aNewChangeInOneRunIsNotFollowedByARedoInAnother() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of()), script(Map.of("loss.margin", "2")));
            change(runs, 0, "batch", 16);
            LockSteps.undo(runs);
            change(runs, 1, "batch", 12);
            LockSteps.redo(runs);
            assertEquals("24", setting(runs, 0, "batch"));
            assertEquals("12", setting(runs, 1, "batch"));
        }
    }

    @Test
    void aChangeThatRestartsOneRestartsAllWithFreshWeights() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of("loss.margin", "0.5")), script(Map.of("loss.margin", "2")));
            String fresh = run(runs, 0).training().state().hash();
            walk(runs, 9);
            List<String> before = LockSteps.hashes(runs);
            change(runs, 1, "encoder.layers", List.of(6));
            assertInStep(runs, 0);
            assertEquals(fresh, run(runs, 0).training().state().hash());
            walk(runs, 4);
            assertAlone(runs);
            List<String> after = LockSteps.hashes(runs);
            LockSteps.undo(runs);
            assertInStep(runs, 9);
            assertEquals("12", setting(runs, 1, "encoder.layers"));
            assertEquals(before, LockSteps.hashes(runs));
            LockSteps.redo(runs);
            assertInStep(runs, 4);
            assertEquals(after, LockSteps.hashes(runs));
            LockSteps.undo(runs);
            walk(runs, 4);
            assertInStep(runs, 13);
            assertAlone(runs);
        }
    }

    @Test
    void aRestartOfAllIsOneUndo() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, four().toArray(Script[]::new));
            walk(runs, 12);
            List<String> before = LockSteps.hashes(runs);
            runs.restart();
            walk(runs, 5);
            LockSteps.undo(runs);
            assertInStep(runs, 12);
            assertEquals(before, LockSteps.hashes(runs));
            assertAlone(runs);
        }
    }

    @Test
    void anUndoInOneTakesTheOthersAlongToItsStep() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of("loss.margin", "0.5")), script(Map.of("loss.margin", "2")));
            walk(runs, 12);
            List<String> before = LockSteps.hashes(runs);
            change(runs, 1, "batch", 16);
            walk(runs, 20);
            List<String> after = LockSteps.hashes(runs);
            LockSteps.undo(runs);
            assertInStep(runs, 12);
            assertEquals(before, LockSteps.hashes(runs));
            LockSteps.redo(runs);
            assertInStep(runs, 32);
            assertEquals(after, LockSteps.hashes(runs));
        }
    }

    @Test
    void aChangeForAllIsMadeWhereThereIsSuchASetting() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, four().toArray(Script[]::new));
            change(runs, AddressedCommand.ALL, "loss.margin", 1.5);
            assertEquals("1.5", setting(runs, 0, "loss.margin"));
            assertEquals("1.5", setting(runs, 1, "loss.margin"));
            assertEquals("1.5", setting(runs, 3, "loss.margin"));
            assertTrue(requireNonNull(runs.snapshot(false, 0)).runs().stream()
                    .allMatch(each -> each.state().message().isEmpty()));
            change(runs, AddressedCommand.ALL, "loss.nothing", 1.5);
            assertNotEquals(
                    "",
                    requireNonNull(runs.snapshot(false, 0))
                            .runs()
                            .getFirst()
                            .state()
                            .message());
        }
    }

    @Test
    void aNewPointHasOneNumberInAllRuns() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of()), script(Map.of("loss.margin", "2")));
            LockSteps.add(runs, 1);
            LockSteps.add(runs, AddressedCommand.ALL);
            int[] first = run(runs, 0).training().data().points().ids();
            int[] second = run(runs, 1).training().data().points().ids();
            assertEquals(1_000_001, Arrays.stream(first).max().orElse(0));
            assertEquals(1_000_001, Arrays.stream(second).max().orElse(0));
            assertEquals(first.length + 1, second.length);
        }
    }
}
