package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.timeline.RunRecord;

/// An undo takes the run back to where it was, and a redo to where it was before the undo.
class UndoTest extends ControlledRun {
    /// Where a run stands, to the last bit, and how far its line goes.
    private record Standing(String hash, long step, Script done, long end, Script recorded) {
        @Override
        public String toString() {
            return hash + " at step " + step + " after " + done.changes() + "; until " + end + " " + recorded.changes();
        }
    }

    private Standing standing() {
        RunRecord here = recording();
        RunRecord all = requireNonNull(controller.fullRecording());
        assertTrue(all.last() >= here.step());
        return new Standing(here.hash(), here.step(), here.done(), all.last(), all.done());
    }

    private int deeds;

    /// What a person does that can be undone.
    private enum Deed {
        LIVE_CHANGE,
        CHANGE_IN_THE_PAST,
        RESTARTING_CHANGE,
        RESTARTING_CHANGE_IN_THE_PAST,
        OTHER_DATA,
        RESTART,
        RESTART_IN_THE_PAST,
        DRAG,
        POINTS,
        POINTS_IN_THE_PAST
    }

    /// Walks to where the deed is done.
    private void prepare(Deed deed) {
        walk(40);
        controller.edit(List.of(added()), 0);
        walk(21);
        switch (deed) {
            case CHANGE_IN_THE_PAST, RESTARTING_CHANGE_IN_THE_PAST, RESTART_IN_THE_PAST, POINTS_IN_THE_PAST ->
                rewind(33);
            case LIVE_CHANGE, RESTARTING_CHANGE, OTHER_DATA, RESTART, DRAG, POINTS -> {}
        }
    }

    private void perform(Deed deed) {
        deeds++;
        switch (deed) {
            case LIVE_CHANGE, CHANGE_IN_THE_PAST -> change("loss.margin=" + (2 + deeds), 0);
            case RESTARTING_CHANGE, RESTARTING_CHANGE_IN_THE_PAST -> change("encoder.dimensions=" + (5 + deeds), 0);
            case OTHER_DATA -> change("data=" + (deeds % 2 == 0 ? "Blobs" : "Moons"), 0);
            case RESTART, RESTART_IN_THE_PAST -> controller.restart(true, 100 + deeds);
            case DRAG ->
                List.of("1.6", "1.8", "2.5").forEach(value -> {
                    change("loss.margin=" + value, 7);
                    walk(1);
                });
            case POINTS, POINTS_IN_THE_PAST -> controller.edit(List.of(added(), new PointEdit.Removed(3)), 0);
        }
    }

    private static PointEdit added() {
        return new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(0.5, 0.5));
    }

    @ParameterizedTest
    @EnumSource
    void anUndoReturnsToWhereTheRunWasWhateverWasDoneSince(Deed deed) {
        prepare(deed);
        Standing before = standing();
        perform(deed);
        walk(9);
        Standing after = standing();
        assertNotEquals(before.hash, after.hash);
        undo();
        assertEquals(before, standing());
        redo();
        assertEquals(after, standing());
        undo();
        assertEquals(before, standing());
        walk(5);
        assertStraight();
    }

    @ParameterizedTest
    @EnumSource
    void anUndoAtOnceReturnsTooAndLeavesOnlyWhatHasStepsOrPoints(Deed deed) {
        prepare(deed);
        Standing before = standing();
        List<History.Mark> marks = snapshot().history().marks();
        perform(deed);
        undo();
        assertEquals(before, standing());
        assertEquals(marks, snapshot().history().marks());
        boolean left = deed == Deed.DRAG || deed == Deed.RESTART;
        assertEquals(left ? 1 : 0, snapshot().history().navigation().others().size());
    }

    @Test
    void changesAreTakenBackOneByOneAndMadeAgainInOrder() {
        change("loss.margin=1.5", 0);
        walk(4);
        for (String dragged : List.of("1.6", "1.8", "2.5")) {
            change("loss.margin=" + dragged, 7);
            controller.step();
        }
        Standing end = standing();
        History.Mark undo = snapshot().history().navigation().undo().getFirst();
        assertEquals(new History.Mark(4, "loss.margin", "1.5", "2.5"), undo);
        undo();
        assertEquals("1.5", margin());
        assertEquals(4, recording().step());
        undo();
        assertEquals("1", margin());
        assertTrue(snapshot().history().navigation().undo().isEmpty());
        redo();
        assertEquals("1.5", margin());
        redo();
        assertEquals(end, standing());
        assertTrue(snapshot().history().navigation().redo().isEmpty());
        assertStraight();
    }

    /// Changes and steps at random, with branches of the past among them; then everything is taken back in turn.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWholeHourIsTakenBackAndMadeAgain(int seed) {
        Draws draws = new Streams(seed).of(Purpose.DATA, 0);
        Deque<Standing> befores = new ArrayDeque<>();
        Deque<Standing> afters = new ArrayDeque<>();
        Deed[] deeds = Deed.values();
        for (int i = 0; i < 6; i++) {
            long made = snapshot().step();
            walk(draws.nextInt(20));
            if (draws.nextInt(3) == 0) {
                rewind(made + draws.nextInt((int) (snapshot().step() - made) + 1));
            }
            Standing before = standing();
            Deed deed = deeds[draws.nextInt(deeds.length)];
            if (deed == Deed.DRAG) {
                continue;
            }
            perform(deed);
            boolean done = deed == Deed.RESTART || deed == Deed.RESTART_IN_THE_PAST;
            if (done || !standing().done.equals(before.done)) {
                befores.push(before);
            }
        }
        int count = befores.size();
        for (int i = 0; i < count; i++) {
            afters.push(standing());
            undo();
            assertAlike(befores.pop(), standing());
        }
        assertTrue(snapshot().history().navigation().undo().isEmpty());
        while (!afters.isEmpty()) {
            redo();
            assertAlike(afters.pop(), standing());
        }
        assertStraight();
    }

    /// The same bits, on a line that goes as far or, because it was the same as a longer one, further.
    private static void assertAlike(Standing wanted, Standing found) {
        assertEquals(List.of(wanted.hash, wanted.step, wanted.done), List.of(found.hash, found.step, found.done));
        assertTrue(found.end >= wanted.end);
    }

    @Test
    void aChangeOnAnotherBranchIsNotTakenBackFromHere() {
        walk(20);
        rewind(10);
        change("loss.margin=2", 0);
        walk(10);
        enter(0);
        assertTrue(snapshot().history().navigation().undo().isEmpty());
        Standing here = standing();
        undo();
        assertEquals(here, standing());
    }

    @Test
    void onceTheBranchIsForgottenTheOppositeChangeIsMade() {
        walk(20);
        change("encoder.dimensions=3", 0);
        for (int i = 0; i < 9; i++) {
            walk(10);
            enter(snapshot().history().navigation().lines().stream()
                    .filter(Navigation.Line::isPresent)
                    .findFirst()
                    .orElseThrow()
                    .id());
            rewind(5);
            walk(0);
            controller.edit(List.of(added()), 0);
            walk(6);
        }
        for (int i = 0; i < 9; i++) {
            undo();
        }
        assertFalse(snapshot().history().navigation().undo().isEmpty());
        undo();
        assertEquals(2, snapshot().experiment().encoder().dimensions());
        assertStraight();
        redo();
        assertEquals(3, snapshot().experiment().encoder().dimensions());
        undo();
        assertEquals(2, snapshot().experiment().encoder().dimensions());
        assertStraight();
    }

    @Test
    void aRefusalThatNobodySawYetDoesNotStopTheWayBack() {
        walk(50);
        Standing before = standing();
        change("loss.margin=2", 0);
        walk(60);
        controller.edit(List.of(new PointEdit.Removed(999)), 0);
        undo();
        assertEquals(before, standing());
    }
}
