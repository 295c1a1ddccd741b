package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.timeline.RunRecord;

/// Rewinding, branching and undoing, as the trainer's thread does it.
class RunControllerTest extends ControlledRun {
    private static final List<String> CHANGES = List.of(
            "loss.margin=0.5",
            "loss.margin=2",
            "optimizer=Sgd",
            "optimizer=Adam",
            "optimizer.rate=0.01",
            "miner=RandomPicks",
            "miner=AllPairs",
            "loss=TripletLoss",
            "loss=ContrastiveLoss",
            "loss=ProxyAnchorLoss",
            "memory=CrossBatch",
            "memory=NoMemory",
            "batch=12",
            "encoder.layers=8",
            "data.size=50");

    @Test
    void aChangeTakenBackAtOnceLeavesNoMark() {
        walk(5);
        change("loss.margin=2", 0);
        assertEquals(
                List.of(new History.Mark(5, "loss.margin", "1", "2")),
                snapshot().history().marks());
        change("loss.margin=1", 0);
        assertEquals(List.of(), snapshot().history().marks());
        change("loss.margin=2", 0);
        walk(1);
        change("loss.margin=1", 0);
        assertEquals(2, snapshot().history().marks().size(), "a step was taken between them");
        change("loss.margin=3", 0);
        assertEquals(
                List.of(new History.Mark(5, "loss.margin", "1", "2"), new History.Mark(6, "loss.margin", "2", "3")),
                snapshot().history().marks(),
                "both at one step");
        assertStraight();
    }

    @Test
    void theSnapshotOfALargeBatchListsTheForcesOfOnePointOnly() {
        change("data.size=400", 0);
        change("batch=300", 0);
        walk(1);
        int id = snapshot().points().id(snapshot().batch()[0]);
        controller.view().request(new SnapshotRequest(id, true));
        assertEquals(299, requireNonNull(snapshot().focus()).partners().length);
        assertNull(snapshot().pairs(), "300 * 299 / 2 pairs");
    }

    @Test
    void whatCannotBeginIsSaidAndTheUsualRunIsShown() {
        RunController other = new RunController(workers);
        other.open(Script.of(Settings.read(Experiment.class, Map.of("loss", "SimSiamLoss"))));
        Snapshot shown = requireNonNull(other.snapshot(false, 0));
        assertTrue(
                shown.state().message().contains("is not defined for the distance"),
                shown.state().message());
        other.step();
        assertEquals(1, requireNonNull(other.snapshot(true, 0)).step());
        assertTrue(other.isHealthy());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsDoneComesToTheBitsOfTheStraightRun(int seed) {
        Draws draws = new Streams(seed).of(Purpose.DATA, 0);
        for (int i = 0; i < 40; i++) {
            long end = snapshot().history().navigation().end();
            List<Navigation.Line> others = snapshot().history().navigation().others();
            switch (draws.nextInt(8)) {
                case 0, 1 -> change(CHANGES.get(draws.nextInt(CHANGES.size())), draws.nextInt(3));
                case 2 -> rewind(draws.nextInt((int) end + 1));
                case 3 -> walk(-1 - draws.nextInt(5));
                case 4 -> undo();
                case 5 -> redo();
                case 6 ->
                    enter(
                            others.isEmpty()
                                    ? 0
                                    : others.get(draws.nextInt(others.size())).id());
                default -> walk(draws.nextInt(30));
            }
            assertTrue(controller.isHealthy());
        }
        assertStraight();
    }

    @Test
    void everyStepHasTheBitsOfTheFirstTime() {
        String[] hashes = new String[61];
        for (int step = 0; step <= 60; step++) {
            hashes[step] = recording().hash();
            controller.step();
        }
        for (int step : new int[] {60, 3, 17, 16, 59, 0, 33}) {
            rewind(step);
            assertEquals(hashes[step], recording().hash(), "step " + step);
        }
        assertEquals(61, snapshot().history().navigation().end());
    }

    @Test
    void playingOnFromAnEarlierStepLeavesTheOldLineAsABranch() {
        walk(10);
        change("loss.margin=2", 0);
        walk(10);
        String old = recording().hash();
        rewind(5);
        assertEquals(20, snapshot().history().navigation().end());
        assertEquals("1", margin());
        controller.step();
        assertEquals(6, snapshot().history().navigation().end());
        walk(14);
        assertNotEquals(old, recording().hash());
        assertEquals(20, snapshot().history().navigation().others().getFirst().end());
        enter(0);
        assertEquals(old, recording().hash());
        assertEquals("2", margin());
    }

    @Test
    void stepsGoAlongTheRecordedLine() {
        walk(10);
        change("loss.margin=2", 0);
        walk(10);
        String end = recording().hash();
        walk(-15);
        assertEquals(5, recording().step());
        walk(15);
        assertEquals(end, recording().hash());
        assertTrue(snapshot().history().navigation().others().isEmpty());
    }

    @Test
    void aRestartLeavesABranch() {
        walk(10);
        String old = recording().hash();
        change("data.size=60", 0);
        walk(3);
        assertEquals(3, recording().step());
        enter(0);
        assertEquals(old, recording().hash());
        controller.restart(true, 0);
        assertEquals(0, recording().step());
        assertStraight();
    }

    @Test
    void aMemberComesBackWithItsValues() {
        change("loss.margin=1.5", 0);
        change("loss=NtXentLoss", 0);
        walk(2);
        undo();
        assertEquals("1.5", margin());
        assertStraight();
    }

    @Test
    void anOpenedScriptIsFollowed() {
        walk(5);
        change("loss.margin=2", 0);
        walk(5);
        RunRecord first = recording();
        controller.open(first.done());
        walk(10);
        assertEquals(first.hash(), recording().hash());
    }

    @Test
    void aGestureIsOneMarkAndEveryValueItPassedStaysInTheScript() {
        walk(3);
        for (String dragged : List.of("1.2", "1.4", "2")) {
            change("loss.margin=" + dragged, 5);
            walk(2);
        }
        change("loss=TripletLoss", 0);
        rewind(5);
        List<History.Mark> marks = snapshot().history().marks();
        assertEquals(new History.Mark(7, "loss.margin", "1", "2"), marks.getFirst());
        assertEquals("loss", marks.getLast().key());
        assertEquals(2, marks.size());
        rewind(Long.MAX_VALUE);
        assertEquals(4, recording().done().changes().size());
        rewind(5);
        change("loss.margin=3", 6);
        History.Mark left = snapshot().history().marks().getFirst();
        assertEquals(new History.Mark(5, "loss.margin", "1", "1.4"), left);
    }

    @Test
    void aRestartIsAMarkAtTheBeginning() {
        walk(7);
        change("data.size=50", 0);
        walk(3);
        History.Mark restarted = new History.Mark(0, "data.size", "40", "50");
        assertEquals(List.of(restarted), snapshot().history().marks());
    }

    @Test
    void theWayToAStepCanBeLeftAndGoesOnFromThere() {
        walk(40);
        String hash = recording().hash();
        controller.rewind(30);
        controller.seek().step();
        assertTrue(controller.seek().isUnderWay());
        controller.seek().cancel();
        assertEquals(17, recording().step());
        controller.stepBy(5);
        controller.stepBy(18);
        assertEquals(hash, recording().hash());
    }
}
