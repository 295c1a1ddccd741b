package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import pushpull.ui.stage.StageView;

/// A sweep from the menu of a knob to a run in the lab, in the whole application.
@Journey
class SweepJourneyTest {
    @TempDir
    static Path folder;

    private @Nullable WholeWindow window;

    @Start
    void open(Stage stage) {
        window = WholeWindow.open(stage, folder);
    }

    @Stop
    void close() {
        requireNonNull(window).close();
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static void type(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextField.class).setText(text));
    }

    private static void openFromKnob(FxRobot robot) throws Exception {
        WholeWindow.await(() -> robot.lookup("#stage").queryAs(StageView.class).scene() != null);
        robot.rightClickOn("#knob-optimizer-rate");
        robot.clickOn("#sweep-this");
        WholeWindow.await(() -> isThere(robot, "#sweep-form"));
    }

    private static void runSmallSweep(FxRobot robot) throws Exception {
        type(robot, "#sweep-first-values", "0.001,0.01");
        type(robot, "#sweep-seeds", "3");
        type(robot, "#sweep-steps", "7");
        assertTrue(text(robot, "#sweep-counted").startsWith("6 runs"), text(robot, "#sweep-counted"));
        robot.clickOn("#sweep-start");
        WholeWindow.await(() -> isThere(robot, ".sweep-headline"));
    }

    @Test
    void aSettingIsSweptAndARunOpenedAtItsLastStep(FxRobot robot) throws Exception {
        openFromKnob(robot);
        runSmallSweep(robot);
        assertFalse(text(robot, ".sweep-headline").isEmpty());
        assertTrue(
                robot.lookup("#sweep-chart").query().getAccessibleText().contains("step 7"), "the chart is described");
        robot.clickOn("#sweep-cell-1");
        WholeWindow.await(
                () -> robot.lookup("#tab-lab").queryAs(ToggleButton.class).isSelected() && isLabAt(robot, 7));
        assertEquals("0.01", value(robot), "the run has the value of its cell");
        robot.push(KeyCode.W);
        assertTrue(isThere(robot, "#sweep-cell-1"), "the sweep is still there");
        robot.push(KeyCode.ESCAPE);
        assertFalse(isThere(robot, "#sweep"));
    }

    private static boolean isLabAt(FxRobot robot, long step) {
        return requireNonNull(robot.lookup("#stage").queryAs(StageView.class).scene())
                        .snapshot()
                        .step()
                == step;
    }

    private static String value(FxRobot robot) {
        return robot.lookup("#value-optimizer-rate").queryAs(TextField.class).getText();
    }

    @Test
    void whatCannotBeSweptIsSaidAndNothingStarts(FxRobot robot) throws Exception {
        openFromKnob(robot);
        type(robot, "#sweep-seeds", "many");
        assertTrue(robot.lookup("#sweep-start").query().isDisabled());
        type(robot, "#sweep-seeds", "3");
        assertFalse(robot.lookup("#sweep-start").query().isDisabled());
        type(robot, "#sweep-first-values", "");
        assertTrue(robot.lookup("#sweep-start").query().isDisabled());
        type(robot, "#sweep-first-values", "0.001,0.01");
        type(robot, "#sweep-steps", "1000000");
        robot.clickOn("#sweep-start");
        WholeWindow.await(() -> isThere(robot, "#sweep-cancel"));
        robot.clickOn("#sweep-cancel");
        WholeWindow.await(() -> text(robot, "#sweep-progress").startsWith("Cancelled"));
        assertFalse(isThere(robot, ".sweep-headline"), "a sweep that was cancelled has no verdict");
    }
}
