package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.paint.scene.Trails;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// Trails are of steps: how often a view looked, and by which way the run came to its step, does not matter.
class TrailTest {
    private static final Experiment EXPERIMENT =
            Settings.read(Experiment.class, Map.of("data.size", "40", "encoder.layers", "8", "batch", "30"));
    private static final int LAST = 97;

    private static RunController begun(WorkerPool workers) {
        RunController run = new RunController(workers);
        run.open(Script.of(EXPERIMENT, List.of()));
        return run;
    }

    private static Snapshot look(RunController run, boolean playing) {
        run.finishSeek();
        return requireNonNull(run.snapshot(playing, 20));
    }

    private static List<Matrix> trail(Snapshot snapshot) {
        return Trails.NONE.next(snapshot).places();
    }

    @Test
    void aTrailIsTheSameHoweverOftenItWasLookedAt() {
        try (WorkerPool workers = new WorkerPool(1)) {
            List<Matrix> places = new ArrayList<>();
            RunController watched = begun(workers);
            for (int step = 1; step <= LAST; step++) {
                watched.step();
                places.add(look(watched, true).embeddings());
            }
            List<Matrix> expected = places.subList(places.size() - Trails.LENGTH, places.size());
            assertEquals(expected, trail(look(watched, false)));

            RunController unwatched = begun(workers);
            for (int step = 1; step <= LAST; step++) {
                unwatched.step();
            }
            assertTrue(trail(look(unwatched, true)).size() == 1, "too fast to be followed by eye");
            assertEquals(expected, trail(look(unwatched, false)));

            unwatched.rewind(20);
            look(unwatched, false);
            unwatched.rewind(LAST);
            assertEquals(expected, trail(look(unwatched, false)), "after stepping there and back");
            unwatched.stepBy(-1);
            unwatched.stepBy(1);
            assertEquals(expected, trail(look(unwatched, false)));
        }
    }
}
