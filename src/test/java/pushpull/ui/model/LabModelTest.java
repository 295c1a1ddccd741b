package pushpull.ui.model;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.ui.FakeRun;

/// A window of two runs.
class LabModelTest {
    private final FakeRun left = new FakeRun();
    private final FakeRun right = new FakeRun();
    private final LabModel model = new LabModel(left, left.mailbox());
    private final RunModel beside = model.add(right, right.mailbox());

    @Test
    void everyRunTakesItsOwnSnapshotWithTheFrame() {
        right.accept(new Command.Step(2));
        model.frame(1);
        assertEquals(60, requireNonNull(model.run().snapshot().get()).step());
        assertEquals(62, requireNonNull(beside.snapshot().get()).step());
        assertEquals(List.of(model.run(), beside), model.runs());
    }

    @Test
    void everyRunHasItsOwnSelectionAndChanges() {
        model.frame(1);
        beside.selected().set(7);
        beside.change(SettingsUpdate.of("loss.margin", 1.5));
        assertEquals(RunModel.NO_POINT, model.run().selected().get());
        assertNotEquals(model.run().experiment().get(), beside.experiment().get());
        assertTrue(left.commands().isEmpty(), "the other run was told");
    }

    @Test
    void oneGestureHoldsForKnobsAndPointsOfEveryRun() {
        model.frame(1);
        model.gestures().begin();
        model.run().change(SettingsUpdate.of("loss.margin", 1.5));
        beside.edits().remove(3);
        model.frame(2);
        model.gestures().end();
        assertEquals(1, gesture(left, command -> command instanceof Command.Change change ? change.gesture() : 0));
        assertEquals(1, gesture(right, command -> command instanceof Command.Edit edit ? edit.gesture() : 0));
    }

    private static long gesture(FakeRun run, ToLongFunction<Command> of) {
        return of.applyAsLong(run.commands().getLast());
    }

    @Test
    void whatIsSaidStaysWhileAnyRunIsHalted() {
        right.say(RunStatus.Phase.HALTED, "Not a number.");
        model.frame(1);
        model.frame(20_000_000_000L);
        assertEquals("Not a number.", model.message().get());
    }
}
