package pushpull.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.train.Updates;

class PreparedRunTest {
    private final WorkerPool crew = new WorkerPool(1);

    @AfterEach
    void close() {
        crew.close();
    }

    private static Script script() {
        Experiment start = Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"));
        return Script.of(start)
                .with(change(3, "loss.margin", "2"))
                .with(change(7, "data.size", "60"))
                .with(change(5, "batch", "24"))
                .with(change(20, "optimizer.rate", "0.02"));
    }

    private static Change change(long step, String key, String value) {
        return new Change.Settings(step, Updates.of(Map.of(key, value)));
    }

    private String straight(long last) {
        ScriptRunner fold = new ScriptRunner(script(), crew);
        assertTrue(fold.to(last, () -> {}));
        return fold.hash();
    }

    private static RunRecord recording(RunController session) {
        return Objects.requireNonNull(session.recording());
    }

    @Test
    void aReplayIsEnteredAtItsEndAndGoesBackAndOn() {
        double[] furthest = new double[1];
        PreparedRun replay = PreparedRun.of(script(), 20, crew, share -> furthest[0] = Math.max(furthest[0], share));
        assertEquals(straight(20), replay.hash());
        assertEquals(20, replay.step());
        assertTrue(furthest[0] > 0.9, "progress " + furthest[0]);
        RunController session = new RunController(crew);
        session.enter(replay);
        assertEquals(straight(20), recording(session).hash());
        assertEquals(script(), recording(session).done());
        session.walk(-14);
        assertEquals(6, recording(session).step());
        session.rewind(20);
        session.step();
        assertEquals(straight(21), recording(session).hash());
    }

    @Test
    void aScriptThatDoesNotSayWhereItEndsIsPlayedFromItsFirstStep() {
        RunController session = new RunController(crew);
        session.enter(PreparedRun.of(script(), 0, crew, _ -> {}));
        for (int i = 0; i < 10; i++) {
            session.step();
        }
        session.walk(-5);
        session.walk(8);
        assertFalse(recording(session).done().changes().isEmpty());
    }

    @Test
    void aRecordingIsGoneOnWithAndCompletedLater() {
        RunController lost = new RunController(crew);
        lost.enter(PreparedRun.of(script(), 30, crew, _ -> {}));
        lost.arrive();
        RunRecord kept = Objects.requireNonNull(lost.whole());
        assertTrue(kept.isWhole());
        RunController session = new RunController(crew);
        session.enter(PreparedRun.of(kept));
        assertEquals(straight(30), recording(session).hash());
        session.walk(5);
        session.arrive();
        session.rewind(12);
        assertEquals(30, recording(session).step(), "only the last place is known");
        session.complete(PreparedRun.of(kept.done(), kept.last(), crew, _ -> {}));
        session.rewind(12);
        assertEquals(straight(12), recording(session).hash());
        assertEquals(12, recording(session).step());
        session.rewind(35);
        assertEquals(straight(35), recording(session).hash());
    }

    @Test
    void whatLiesBehindARewindIsKeptToo() {
        RunController lost = new RunController(crew);
        lost.enter(PreparedRun.of(script(), 30, crew, _ -> {}));
        lost.rewind(8);
        RunRecord kept = Objects.requireNonNull(lost.whole());
        assertEquals(30, kept.last());
        assertFalse(kept.isWhole());
        RunController session = new RunController(crew);
        session.enter(PreparedRun.of(kept));
        assertEquals(straight(30), recording(session).hash());
        assertNotNull(session.snapshot(false, 0));
    }
}
