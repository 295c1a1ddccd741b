package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.loss.ContrastiveLoss;
import pushpull.paint.Theme;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.run.Command;
import pushpull.ui.model.RunModel;
import pushpull.ui.stage.StageView;

/// What a person does in the window, on a run that obeys at once.
@Journey
class WindowJourneyTest extends FakeRunJourney {
    @Test
    void theMarginIsTurnedByKeys(FxRobot robot) {
        robot.interact(() -> robot.lookup("#knob-loss-margin").query().requestFocus());
        robot.type(KeyCode.UP);
        assertEquals("1.01", margins().getLast());
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertEquals("1.1", margins().getLast());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals(List.of("1.01", "1.1", "1"), margins());
    }

    private List<String> margins() {
        return run.commands().stream()
                .map(command -> ((Command.Change) command).update().texts().get("loss.margin"))
                .toList();
    }

    @Test
    void theMarginIsDraggedAndTyped(FxRobot robot) {
        robot.drag("#knob-loss-margin").moveBy(20, 0).drop();
        frames(robot);
        assertTrue(((ContrastiveLoss) experiment().loss()).margin() > 1.5);
        robot.interact(() -> robot.lookup("#knob-loss-margin").query().requestFocus());
        robot.write("2.25").type(KeyCode.ENTER);
        frames(robot);
        assertEquals(new ContrastiveLoss(2.25), experiment().loss());
    }

    @Test
    void anotherLossIsChosen(FxRobot robot) {
        robot.clickOn("#choice-loss");
        robot.clickOn("#choice-TripletLoss");
        frames(robot);
        assertEquals("TripletLoss", experiment().loss().getClass().getSimpleName());
        assertNotNull(robot.lookup("#knob-loss-margin").query());
    }

    @Test
    void aRefusalIsSaid(FxRobot robot) {
        robot.interact(() -> robot.lookup("#knob-loss-margin").query().requestFocus());
        robot.write("-3").type(KeyCode.ENTER);
        frames(robot);
        assertTrue(robot.lookup("#status")
                .queryAs(TextFlow.class)
                .getAccessibleText()
                .contains("Margin takes"));
        assertEquals(new ContrastiveLoss(1), experiment().loss());
    }

    @Test
    void aPointIsSelectedAndDeselected(FxRobot robot) {
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        StageScene scene = requireNonNull(stage.scene());
        robot.clickOn(stage.localToScreen(scene.x(3), scene.y(3)), MouseButton.PRIMARY);
        frames(robot);
        assertEquals(3, model.run().selected().get());
        assertEquals("Point 3", robot.lookup("#inspected").queryAs(Label.class).getText());
        assertNotNull(requireNonNull(stage.scene()).focus());
        robot.type(KeyCode.ESCAPE);
        assertEquals(RunModel.NO_POINT, model.run().selected().get());
        robot.type(KeyCode.N);
        assertTrue(model.run().selected().get() >= 0);
    }

    @Test
    void theStageIsPannedAndZoomedAndFitted(FxRobot robot) {
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        double before = requireNonNull(stage.scene()).x(3);
        robot.drag("#stage").moveBy(40, 0).drop();
        double panned = requireNonNull(stage.scene()).x(3);
        assertEquals(before + 40, panned, 1);
        assertEquals(RunModel.NO_POINT, model.run().selected().get());
        robot.moveTo("#stage").scroll(5, javafx.geometry.VerticalDirection.UP);
        robot.type(KeyCode.F);
        lab().frames(robot, 2, 1000);
        assertEquals(before, requireNonNull(stage.scene()).x(3), 1);
    }

    @Test
    void theRunIsPlayedAndStepped(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        frames(robot);
        robot.clickOn("#play");
        robot.clickOn("#step");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.clickOn("#restart");
        List<Command> expected = List.of(
                new Command.Play(),
                new Command.Pause(),
                new Command.Step(1),
                new Command.Step(10),
                new Command.Restart());
        assertEquals(expected, run.commands());
        frames(robot);
        assertEquals("0", robot.lookup("#step-number").queryAs(Label.class).getText());
    }

    @Test
    void timeIsWalkedBack(FxRobot robot) {
        robot.type(KeyCode.LEFT);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        frames(robot);
        robot.clickOn("#step-back");
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.END);
        List<Command> expected = List.of(
                new Command.StepBack(1),
                new Command.StepBack(10),
                new Command.StepBack(1),
                new Command.Rewind(0),
                new Command.Rewind(Long.MAX_VALUE));
        assertEquals(expected, run.commands());
    }

    @Test
    void theTimelineIsClickedToRewind(FxRobot robot) {
        robot.clickOn("#timeline");
        Command.Rewind rewind = (Command.Rewind) run.commands().getFirst();
        assertTrue(rewind.step() > 0 && rewind.step() <= 60, rewind.toString());
    }

    @Test
    void changesAreUndoneByKeysAndOnlyWhereThereAreAny(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(List.of(new Command.Undo(), new Command.Redo()), run.commands());
        assertTrue(robot.lookup("#undo").query().isDisabled());
    }

    @Test
    void theSpeedIsChosen(FxRobot robot) {
        robot.clickOn("#speed");
        robot.clickOn("50/s");
        assertEquals(List.of(new Command.Speed(50)), run.commands());
        assertEquals("50/s", robot.lookup("#pace").queryAs(TextField.class).getText());
    }

    @Test
    void layersAndThemeAreSwitched(FxRobot robot) {
        robot.type(KeyCode.DIGIT2);
        assertFalse(model.layers().contains(StageLayer.TRAILS));
        robot.clickOn("#layer-trails");
        assertTrue(model.layers().contains(StageLayer.TRAILS));
        robot.type(KeyCode.D);
        assertEquals(Theme.LIGHT, model.theme().get());
        robot.clickOn("#theme");
        assertEquals(Theme.DARK, model.theme().get());
    }

    @Test
    void theKeysAreShown(FxRobot robot) {
        robot.clickOn("#help");
        assertTrue(robot.lookup("#keys").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#keys").query().isVisible());
    }

    @Test
    void theRailOpensThePane(FxRobot robot) {
        assertFalse(robot.lookup("#right-pane").query().isVisible());
        robot.clickOn("#rail-point");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#right-pane").query().isVisible());
        frames(robot);
        assertTrue(run.request().allPairs());
    }
}
