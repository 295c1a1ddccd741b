package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.LabModel;

/// What a person does with the time of a run, with a trainer that trains.
@Journey
class TimeJourneyTest {
    private static final Map<String, String> SMALL =
            Map.of("data.size", "40", "batch", "30", "encoder.layers", "8", "heldOut", "0");

    private final Trainer trainer = new Trainer(Script.of(Settings.read(Experiment.class, SMALL)), 1, System::nanoTime);
    private final LabModel model = new LabModel(trainer::send, trainer.snapshots());
    private @Nullable LabScene lab;

    @Start
    void open(Stage stage) {
        lab = LabScene.on(stage, model);
    }

    @AfterEach
    void stop() {
        trainer.close();
        requireNonNull(lab).close();
    }

    /// Shows frames until the window shows such a snapshot.
    private Snapshot await(FxRobot robot, Predicate<Snapshot> wanted) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
                robot.interact(() -> requireNonNull(lab).frame(16));
                Snapshot shown = model.run().snapshot().get();
                return shown != null && wanted.test(shown);
            });
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "no such snapshot came, the last was of "
                            + model.run().snapshot().get(),
                    late);
        }
        return requireNonNull(model.run().snapshot().get());
    }

    private Snapshot steps(FxRobot robot, int count) {
        long before = await(robot, shown -> true).step();
        model.run().send(new Command.Step(count));
        return await(
                robot,
                shown -> shown.step() == before + count
                        && !shown.history().navigation().isUnderWay());
    }

    @Test
    void aDragIsOneMarkAndMJumpsToIt(FxRobot robot) {
        steps(robot, 20);
        robot.drag("#knob-loss-margin").moveBy(6, 0).moveBy(6, 0).moveBy(6, 0).drop();
        Snapshot dragged = await(robot, shown -> !shown.history().marks().isEmpty());
        steps(robot, 10);
        assertEquals(1, dragged.history().marks().size());
        robot.type(KeyCode.HOME);
        await(robot, shown -> shown.step() == 0);
        robot.type(KeyCode.M);
        await(robot, shown -> shown.step() == 20);
        robot.type(KeyCode.PAGE_DOWN);
        await(robot, shown -> shown.step() == 23);
        String undo = robot.lookup("#undo").queryButton().getAccessibleText();
        assertTrue(undo.startsWith("Undo margin 1.0"), undo);
    }

    @Test
    void anotherLineIsReturnedTo(FxRobot robot) {
        steps(robot, 30);
        assertTrue(robot.lookup("#branches").queryButton().isDisabled());
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#branch-only").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE).type(KeyCode.PAGE_UP);
        Snapshot middle = await(robot, shown -> shown.step() == 27);
        model.run().change(SettingsUpdate.of("loss.margin", 2.0));
        await(robot, shown -> shown.history().navigation().lines().size() == 2);
        steps(robot, 5);
        Button branches = robot.lookup("#branches").queryButton();
        assertFalse(branches.isDisabled());
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        Node first = robot.lookup((Node node) ->
                        node instanceof Label label && label.getText().startsWith("no changes, steps 0 to 30"))
                .query();
        robot.clickOn(first);
        Snapshot old = await(robot, shown -> shown.step() == 30);
        assertTrue(old.history().navigation().lines().getFirst().isPresent());
        assertEquals(middle.step(), old.history().navigation().lines().getLast().from());
    }

    @Test
    void aLongWayIsSaidAndLeft(FxRobot robot) {
        await(robot, shown -> true);
        model.run().send(new Command.Step(1_000_000));
        await(
                robot,
                shown -> shown.history().navigation().isUnderWay()
                        && robot.lookup("#status").query().getAccessibleText().contains("on the way to 1000000"));
        robot.type(KeyCode.ESCAPE);
        Snapshot left = await(robot, shown -> !shown.history().navigation().isUnderWay());
        assertTrue(left.step() < 1_000_000);
    }

    @Test
    void theSpeedIsTypedAndTurnedAndAdapts(FxRobot robot) {
        await(robot, shown -> true);
        robot.clickOn("#pace").write("35").type(KeyCode.ENTER);
        assertEquals(35, model.run().speed().get());
        robot.clickOn("#speed-slider").type(KeyCode.UP);
        double turned = model.run().speed().get();
        robot.type(KeyCode.ADD);
        assertTrue(model.run().speed().get() > turned, "faster than " + turned);
        robot.clickOn("#speed").clickOn("adaptive: slow while points move far");
        assertEquals("adaptive", robot.lookup("#pace").queryAs(TextField.class).getText());
        robot.type(KeyCode.SPACE);
        await(robot, shown -> shown.step() > 10);
        robot.type(KeyCode.SUBTRACT);
        assertTrue(model.run().speed().get() > 0, "no longer adaptive");
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup("#phase-sentence").queryAs(Label.class).getText();
    }

    @Test
    void aStepIsSeenInSlowMotion(FxRobot robot) {
        steps(robot, 5);
        robot.type(KeyCode.S);
        await(
                robot,
                shown ->
                        shown.step() == 6 && robot.lookup("#slow-stage").query().isVisible());
        assertEquals("A batch of 30 of the 40 training points is drawn.", sentence(robot));
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT);
        assertTrue(sentence(robot).startsWith("The encoder maps 2 coordinates to 2"), sentence(robot));
        robot.clickOn("#phase-update");
        assertTrue(sentence(robot).startsWith("Adam changes "), sentence(robot));
        robot.type(KeyCode.LEFT);
        assertTrue(sentence(robot).startsWith("The gradient of the loss at every embedding"), sentence(robot));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#slow-stage").query().isVisible());
        robot.clickOn("#slow");
        await(
                robot,
                shown ->
                        shown.step() == 7 && robot.lookup("#slow-stage").query().isVisible());
        model.run().send(new Command.Rewind(2));
        await(robot, shown -> shown.step() == 2);
        assertFalse(robot.lookup("#slow-stage").query().isVisible(), "whatever happens to the run ends it");
    }
}
