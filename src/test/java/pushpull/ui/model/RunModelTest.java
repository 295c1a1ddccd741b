package pushpull.ui.model;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.experiment.Experiment;
import pushpull.loss.ContrastiveLoss;
import pushpull.loss.TripletLoss;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.ui.FakeRun;

class RunModelTest {
    private final FakeRun run = new FakeRun();
    private final LabModel model = new LabModel(run, run.mailbox());

    @BeforeEach
    void firstFrame() {
        model.frame(1);
    }

    @Test
    void aFrameTakesTheNewestSnapshot() {
        run.accept(new Command.Step(2));
        model.frame(2);
        assertEquals(62, requireNonNull(model.run().snapshot().get()).step());
        assertEquals(2, model.now().get());
    }

    @Test
    void playingTogglesWithTheRunsState() {
        model.run().togglePlaying();
        model.frame(2);
        assertTrue(model.run().isPlaying());
        model.run().togglePlaying();
        model.frame(3);
        assertFalse(model.run().isPlaying());
        assertEquals(List.of(new Command.Play(), new Command.Pause()), run.commands());
    }

    @Test
    void selectionIsWatched() {
        model.run().selected().set(7);
        assertEquals(new SnapshotRequest(7, false), run.request());
        model.run().allPairs().set(true);
        assertEquals(new SnapshotRequest(7, true), run.request());
    }

    @Test
    void whatViewsShowIsWatched() {
        Object one = new Object();
        model.run().pairSelection().show(one, Set.of(SnapshotPart.PAIRS, SnapshotPart.TRIPLETS));
        model.run().pairSelection().show("two", Set.of(SnapshotPart.QUALITY));
        assertEquals(
                new SnapshotRequest(-1, true, Set.of(SnapshotPart.PAIRS, SnapshotPart.TRIPLETS, SnapshotPart.QUALITY)),
                run.request());
        model.run().pairSelection().show(one, Set.of());
        assertEquals(new SnapshotRequest(-1, false, Set.of(SnapshotPart.QUALITY)), run.request());
    }

    @Test
    void aPairIsSelectedUntilAnotherPointIs() {
        model.run().select(new PointPair(9, 4));
        assertEquals(new PointPair(4, 9), model.run().selectedPair().get());
        assertEquals(4, model.run().selected().get());
        model.run().select(new PointTriplet(9, 1, 2));
        assertNull(model.run().selectedPair().get());
        assertEquals(new PointTriplet(9, 1, 2), model.run().selectedTriplet().get());
        assertEquals(9, model.run().selected().get());
        model.run().selected().set(3);
        assertNull(model.run().selectedTriplet().get());
    }

    @Test
    void aPairOfAPointThatIsGoneIsLetGo() {
        model.run().pairSelection().hoveredPair().set(new PointPair(1, 4711));
        model.run().pairSelection().hoveredTriplet().set(new PointTriplet(1, 2, 3));
        model.frame(2);
        run.publish();
        model.frame(3);
        assertNull(model.run().pairSelection().hoveredPair().get());
        assertEquals(
                new PointTriplet(1, 2, 3),
                model.run().pairSelection().hoveredTriplet().get());
    }

    @Test
    void aPointThatIsGoneIsNotSelected() {
        model.run().selected().set(4711);
        model.frame(2);
        assertEquals(RunModel.NO_POINT, model.run().selected().get());
    }

    @Test
    void aChangeIsSentAndShownAtOnce() {
        model.run().change(SettingsUpdate.of("loss.margin", 1.5));
        assertEquals(new ContrastiveLoss(1.5), experiment().loss());
        assertEquals(List.of(new Command.Change(SettingsUpdate.of("loss.margin", 1.5))), run.commands());
    }

    @Test
    void aChangeUnderWayIsNotTakenBackByAnOlderSnapshot() {
        Experiment earlier = experiment();
        model.run().change(SettingsUpdate.of("loss.margin", 1.5));
        run.publishBefore(earlier);
        model.frame(2);
        assertEquals(new ContrastiveLoss(1.5), experiment().loss());
    }

    @Test
    void whatTheRunKeepsRefusingIsShownAsItIs() {
        Experiment earlier = experiment();
        model.run().change(SettingsUpdate.of("loss.margin", 1.5));
        for (int frame = 2; frame < 40; frame++) {
            run.publishBefore(earlier);
            model.frame(frame);
        }
        assertEquals(new ContrastiveLoss(1), experiment().loss());
    }

    @Test
    void anotherMemberForgetsChangesOfTheOld() {
        Experiment earlier = experiment();
        model.run().change(SettingsUpdate.of("loss.margin", 1.5));
        model.run().change(SettingsUpdate.of("loss", TripletLoss.class));
        run.publishBefore(earlier);
        model.frame(2);
        assertEquals(TripletLoss.class, experiment().loss().getClass());
    }

    @Test
    void aWrongValueIsRefusedWithoutBeingSent() {
        model.run().change(SettingsUpdate.of("loss.margin", -1.0));
        assertTrue(
                model.message().get().contains("Margin takes 0 to"),
                model.message().get());
        assertEquals(List.of(), run.commands());
        assertEquals(Settings.read(Experiment.class, Map.of()), experiment());
    }

    @Test
    void aMessageOfTheRunStaysForAWhile() {
        run.say(RunStatus.Phase.PAUSED, "No.");
        model.frame(2);
        run.say(RunStatus.Phase.PAUSED, "");
        model.frame(3);
        assertEquals("No.", model.message().get());
        model.frame(20_000_000_000L);
        assertEquals("", model.message().get());
    }

    @Test
    void whatIsSaidBeforeTheFirstFrameStaysForAWhileToo() {
        LabModel early = new LabModel(run, run.mailbox());
        early.showWarning("No.");
        early.frame(90_000_000_000L);
        early.frame(91_000_000_000L);
        assertEquals("No.", early.message().get());
    }

    @Test
    void whyARunHaltedStays() {
        run.say(RunStatus.Phase.HALTED, "Not a number.");
        model.frame(2);
        model.frame(20_000_000_000L);
        assertEquals("Not a number.", model.message().get());
    }

    @Test
    void nextSelectsByForceRoundAndRound() {
        model.run().selectNext();
        int strongest = model.run().selected().get();
        int size = requireNonNull(model.run().snapshot().get()).batch().length;
        for (int i = 0; i < size; i++) {
            model.run().selectNext();
        }
        assertEquals(strongest, model.run().selected().get());
    }

    @Test
    void layersAreSwitched() {
        model.toggle(StageLayer.TRAILS);
        assertFalse(model.layers().contains(StageLayer.TRAILS));
        model.toggle(StageLayer.TRAILS);
        assertTrue(model.layers().contains(StageLayer.TRAILS));
    }

    private Experiment experiment() {
        return requireNonNull(model.run().experiment().get());
    }
}
