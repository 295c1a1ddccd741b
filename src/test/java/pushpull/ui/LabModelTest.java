package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushpull.loss.ContrastiveLoss;
import pushpull.loss.TripletLoss;
import pushpull.paint.StageLayer;
import pushpull.settings.Settings;
import pushpull.train.Aspect;
import pushpull.train.Command;
import pushpull.train.Experiment;
import pushpull.train.PointPair;
import pushpull.train.PointTriplet;
import pushpull.train.RunState;
import pushpull.train.Watch;

class LabModelTest {
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
        assertEquals(62, requireNonNull(model.snapshot().get()).step());
        assertEquals(2, model.now().get());
    }

    @Test
    void playingTogglesWithTheRunsState() {
        model.togglePlaying();
        model.frame(2);
        assertTrue(model.isPlaying());
        model.togglePlaying();
        model.frame(3);
        assertFalse(model.isPlaying());
        assertEquals(List.of(new Command.Play(), new Command.Pause()), run.commands());
    }

    @Test
    void selectionIsWatched() {
        model.selected().set(7);
        assertEquals(new Watch(7, false), run.watch());
        model.allPairs().set(true);
        assertEquals(new Watch(7, true), run.watch());
    }

    @Test
    void whatViewsShowIsWatched() {
        Object one = new Object();
        model.attention().show(one, Set.of(Aspect.PAIRS, Aspect.TRIPLETS));
        model.attention().show("two", Set.of(Aspect.QUALITY));
        assertEquals(new Watch(-1, true, Set.of(Aspect.PAIRS, Aspect.TRIPLETS, Aspect.QUALITY)), run.watch());
        model.attention().show(one, Set.of());
        assertEquals(new Watch(-1, false, Set.of(Aspect.QUALITY)), run.watch());
    }

    @Test
    void aPairIsSelectedUntilAnotherPointIs() {
        model.select(new PointPair(9, 4));
        assertEquals(new PointPair(4, 9), model.selectedPair().get());
        assertEquals(4, model.selected().get());
        model.select(new PointTriplet(9, 1, 2));
        assertNull(model.selectedPair().get());
        assertEquals(new PointTriplet(9, 1, 2), model.selectedTriplet().get());
        assertEquals(9, model.selected().get());
        model.selected().set(3);
        assertNull(model.selectedTriplet().get());
    }

    @Test
    void aPairOfAPointThatIsGoneIsLetGo() {
        model.attention().hoveredPair().set(new PointPair(1, 4711));
        model.attention().hoveredTriplet().set(new PointTriplet(1, 2, 3));
        model.frame(2);
        run.publish();
        model.frame(3);
        assertNull(model.attention().hoveredPair().get());
        assertEquals(
                new PointTriplet(1, 2, 3), model.attention().hoveredTriplet().get());
    }

    @Test
    void aPointThatIsGoneIsNotSelected() {
        model.selected().set(4711);
        model.frame(2);
        assertEquals(LabModel.NOBODY, model.selected().get());
    }

    @Test
    void aChangeIsSentAndShownAtOnce() {
        model.change("loss.margin", "1.5");
        assertEquals(new ContrastiveLoss(1.5), experiment().loss());
        assertEquals(List.of(new Command.Change(new TreeMap<>(Map.of("loss.margin", "1.5")))), run.commands());
    }

    @Test
    void aChangeUnderWayIsNotTakenBackByAnOlderSnapshot() {
        Experiment earlier = experiment();
        model.change("loss.margin", "1.5");
        run.publishBefore(earlier);
        model.frame(2);
        assertEquals(new ContrastiveLoss(1.5), experiment().loss());
    }

    @Test
    void whatTheRunKeepsRefusingIsShownAsItIs() {
        Experiment earlier = experiment();
        model.change("loss.margin", "1.5");
        for (int frame = 2; frame < 40; frame++) {
            run.publishBefore(earlier);
            model.frame(frame);
        }
        assertEquals(new ContrastiveLoss(1), experiment().loss());
    }

    @Test
    void anotherMemberForgetsChangesOfTheOld() {
        Experiment earlier = experiment();
        model.change("loss.margin", "1.5");
        model.change("loss", "TripletLoss");
        run.publishBefore(earlier);
        model.frame(2);
        assertEquals(TripletLoss.class, experiment().loss().getClass());
    }

    @Test
    void aWrongValueIsRefusedWithoutBeingSent() {
        model.change("loss.margin", "-1");
        assertTrue(
                model.message().get().contains("loss.margin"), model.message().get());
        assertEquals(List.of(), run.commands());
        assertEquals(Settings.read(Experiment.class, Map.of()), experiment());
    }

    @Test
    void aMessageOfTheRunStaysForAWhile() {
        run.say(RunState.Phase.PAUSED, "No.");
        model.frame(2);
        run.say(RunState.Phase.PAUSED, "");
        model.frame(3);
        assertEquals("No.", model.message().get());
        model.frame(20_000_000_000L);
        assertEquals("", model.message().get());
    }

    @Test
    void whatIsSaidBeforeTheFirstFrameStaysForAWhileToo() {
        LabModel early = new LabModel(run, run.mailbox());
        early.say("No.");
        early.frame(90_000_000_000L);
        early.frame(91_000_000_000L);
        assertEquals("No.", early.message().get());
    }

    @Test
    void whyARunHaltedStays() {
        run.say(RunState.Phase.HALTED, "Not a number.");
        model.frame(2);
        model.frame(20_000_000_000L);
        assertEquals("Not a number.", model.message().get());
    }

    @Test
    void nextSelectsByForceRoundAndRound() {
        model.selectNext();
        int strongest = model.selected().get();
        int size = requireNonNull(model.snapshot().get()).batch().length;
        for (int i = 0; i < size; i++) {
            model.selectNext();
        }
        assertEquals(strongest, model.selected().get());
    }

    @Test
    void layersAreSwitched() {
        model.toggle(StageLayer.TRAILS);
        assertFalse(model.layers().contains(StageLayer.TRAILS));
        model.toggle(StageLayer.TRAILS);
        assertTrue(model.layers().contains(StageLayer.TRAILS));
    }

    private Experiment experiment() {
        return requireNonNull(model.experiment().get());
    }
}
