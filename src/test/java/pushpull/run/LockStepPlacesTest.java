package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushpull.run.LockSteps.assertAlone;
import static pushpull.run.LockSteps.assertInStep;
import static pushpull.run.LockSteps.change;
import static pushpull.run.LockSteps.of;
import static pushpull.run.LockSteps.rewind;
import static pushpull.run.LockSteps.script;
import static pushpull.run.LockSteps.setting;
import static pushpull.run.LockSteps.walk;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.tensor.WorkerPool;

/// Where runs in lock-step go together: branches, phases, other runs.
class LockStepPlacesTest {
    @Test
    void oneGoesToAnotherBranchAndAllStandAtItsEnd() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of("loss.margin", "0.5")), script(Map.of("loss.margin", "2")));
            walk(runs, 30);
            rewind(runs, 10);
            change(runs, 0, "batch", 16);
            walk(runs, 5);
            int left = requireNonNull(runs.snapshot(false, 0))
                    .runs()
                    .getFirst()
                    .history()
                    .navigation()
                    .others()
                    .getFirst()
                    .id();
            runs.switchTo(left, 0);
            runs.seek().finish();
            assertInStep(runs, 30);
            assertEquals("24", setting(runs, 0, "batch"));
            assertAlone(runs);
        }
    }

    @Test
    void slowMotionIsOneStepOfAll() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of("loss.margin", "0.5")), script(Map.of("loss.margin", "2")));
            walk(runs, 3);
            assertEquals(
                    List.of(0, 1),
                    List.copyOf(runs.stepInPhases(AddressedCommand.ALL, 3).keySet()));
            assertInStep(runs, 4);
            assertEquals(List.of(1), List.copyOf(runs.stepInPhases(1, 3).keySet()));
            assertInStep(runs, 5);
            assertAlone(runs);
        }
    }

    @Test
    void otherRunsTakeTheirPlace() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LockStep runs = of(workers, script(Map.of("loss.margin", "0.5")), script(Map.of("loss.margin", "2")));
            walk(runs, 3);
            runs.open(List.of(script(Map.of()), script(Map.of("batch", "9")), script(Map.of("batch", "8"))));
            assertEquals(3, runs.runs().size());
            walk(runs, 2);
            assertInStep(runs, 2);
            assertAlone(runs);
            assertEquals(List.of(), runs.chosen(3));
        }
    }
}
