package pushpull.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;

/// What fails half way leaves no trace in the run but a sentence.
class RunGuardTest {
    private final WorkerPool workers = new WorkerPool(1);
    private final RunGuard guard = new RunGuard(true);
    private final ActiveRun run = ActiveRun.begin(
            Script.of(Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"))),
            workers,
            SnapshotBuilder::new);

    @AfterEach
    void close() {
        workers.close();
    }

    private String advanced(int steps) {
        for (int i = 0; i < steps; i++) {
            assertTrue(run.line().advance(run.training()));
        }
        return run.training().state().hash();
    }

    @Test
    void aStepThatRunsOutOfMemoryIsTakenBack() {
        String before = advanced(21);
        boolean done = guard.attempt(
                () -> {
                    guard.stepping();
                    run.training().advance();
                    throw new OutOfMemoryError("Java heap space");
                },
                run);
        assertFalse(done);
        assertEquals(before, run.training().state().hash());
        RunStatus state = guard.publish(true);
        assertEquals(RunStatus.Phase.FAILED, state.phase());
        assertTrue(
                state.message().startsWith("Paused at step 21: step 22 was not taken. There is not enough memory"),
                state.message());
        assertTrue(guard.attempt(() -> advanced(1), run));
        assertEquals(22, run.training().step());
        assertEquals(RunStatus.Phase.PLAYING, guard.publish(true).phase());
    }

    @Test
    void aChangeThatFailsIsNotInTheScript() {
        String before = advanced(16);
        Script script = run.line().script();
        boolean done = guard.attempt(
                () -> {
                    Change change = new Change.Settings(run.training().step(), SettingsUpdate.of("loss.margin", 2.0));
                    run.line().add(change, 0, run.training());
                    throw new IllegalStateException("half done");
                },
                run);
        assertFalse(done);
        assertEquals(before, run.training().state().hash());
        assertEquals(script, run.line().script());
        assertEquals(
                "Nothing was changed. This is a fault of the program: java.lang.IllegalStateException: half done.",
                guard.publish(false).message());
        assertTrue(run.line().history().marks().isEmpty(), "no mark of it");
    }
}
