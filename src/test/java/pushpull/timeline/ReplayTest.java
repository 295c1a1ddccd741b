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
import pushpull.run.Session;
import pushpull.settings.Settings;
import pushpull.tensor.Crew;
import pushpull.train.Updates;

class ReplayTest {
    private final Crew crew = new Crew(1);

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
        Fold fold = new Fold(script(), crew);
        assertTrue(fold.to(last, () -> {}));
        return fold.hash();
    }

    private static Recording recording(Session session) {
        return Objects.requireNonNull(session.recording());
    }

    @Test
    void aReplayIsEnteredAtItsEndAndGoesBackAndOn() {
        double[] furthest = new double[1];
        Replay replay = Replay.of(script(), 20, crew, share -> furthest[0] = Math.max(furthest[0], share));
        assertEquals(straight(20), replay.hash());
        assertEquals(20, replay.step());
        assertTrue(furthest[0] > 0.9, "progress " + furthest[0]);
        Session session = new Session(crew);
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
        Session session = new Session(crew);
        session.enter(Replay.of(script(), 0, crew, _ -> {}));
        for (int i = 0; i < 10; i++) {
            session.step();
        }
        session.walk(-5);
        session.walk(8);
        assertFalse(recording(session).done().changes().isEmpty());
    }

    @Test
    void aRecordingIsGoneOnWithAndCompletedLater() {
        Session lost = new Session(crew);
        lost.enter(Replay.of(script(), 30, crew, _ -> {}));
        lost.arrive();
        Recording kept = Objects.requireNonNull(lost.whole());
        assertTrue(kept.isWhole());
        Session session = new Session(crew);
        session.enter(Replay.of(kept));
        assertEquals(straight(30), recording(session).hash());
        session.walk(5);
        session.arrive();
        session.rewind(12);
        assertEquals(30, recording(session).step(), "only the last place is known");
        session.complete(Replay.of(kept.done(), kept.last(), crew, _ -> {}));
        session.rewind(12);
        assertEquals(straight(12), recording(session).hash());
        assertEquals(12, recording(session).step());
        session.rewind(35);
        assertEquals(straight(35), recording(session).hash());
    }

    @Test
    void whatLiesBehindARewindIsKeptToo() {
        Session lost = new Session(crew);
        lost.enter(Replay.of(script(), 30, crew, _ -> {}));
        lost.rewind(8);
        Recording kept = Objects.requireNonNull(lost.whole());
        assertEquals(30, kept.last());
        assertFalse(kept.isWhole());
        Session session = new Session(crew);
        session.enter(Replay.of(kept));
        assertEquals(straight(30), recording(session).hash());
        assertNotNull(session.snapshot(false, 0));
    }
}
