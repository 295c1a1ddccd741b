package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/// Two runs side by side, by keyboard and mouse, in the whole application.
@Journey
class CompareJourneyTest {
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

    private static String title(FxRobot robot, int run) {
        return robot.lookup("#compare-title-" + run).queryAs(Label.class).getText();
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static long step(FxRobot robot, int run) {
        StageView stage = robot.lookup("#compare-stage-" + run).queryAs(StageView.class);
        return stage.scene() == null
                ? -1
                : requireNonNull(stage.scene()).snapshot().step();
    }

    private static long labStep(FxRobot robot) {
        return requireNonNull(robot.lookup("#stage").queryAs(StageView.class).scene())
                .snapshot()
                .step();
    }

    private static boolean areShown(FxRobot robot) {
        return isThere(robot, "#compare-stage-1")
                && step(robot, 1) > 0
                && !title(robot, 1).isEmpty();
    }

    private static boolean isChosen(FxRobot robot, int run) {
        return robot.lookup("#compare-title-" + run)
                .query()
                .getParent()
                .getParent()
                .getPseudoClassStates()
                .toString()
                .contains("chosen");
    }

    private static void openFirst(FxRobot robot) throws Exception {
        WholeWindow.await(() -> robot.lookup("#stage").queryAs(StageView.class).scene() != null);
        robot.push(KeyCode.C);
        WholeWindow.await(() -> isThere(robot, ".gallery-card"));
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.ENTER);
        WholeWindow.await(() -> areShown(robot));
    }

    @Test
    void runsOfTheGalleryAreInLockStepAndOneIsChosen(FxRobot robot) throws Exception {
        openFirst(robot);
        long before = labStep(robot);
        assertNotEquals(title(robot, 0), title(robot, 1));
        assertTrue(title(robot, 0).startsWith("margin"), title(robot, 0));
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.HOME);
        WholeWindow.await(() -> step(robot, 0) == 0 && step(robot, 1) == 0);
        robot.push(KeyCode.RIGHT);
        WholeWindow.await(() -> step(robot, 0) == 1 && step(robot, 1) == 1);
        robot.push(KeyCode.DIGIT2);
        assertEquals(List.of(false, true), List.of(isChosen(robot, 0), isChosen(robot, 1)));
        robot.push(KeyCode.DIGIT4);
        assertTrue(isChosen(robot, 1), "there is no fourth run");
        assertEquals(before, labStep(robot), "the lab pauses meanwhile");
    }

    @Test
    void theLabsRunIsComparedWithAnotherValue(FxRobot robot) throws Exception {
        openFirst(robot);
        robot.push(KeyCode.ESCAPE);
        WholeWindow.await(() -> !isThere(robot, "#compare-stage-1") && isThere(robot, "#compare-run"));
        robot.clickOn("#compare-run");
        WholeWindow.await(() -> areShown(robot));
        assertEquals(title(robot, 0), title(robot, 1), "nothing differs yet");
        robot.clickOn("#compare-open-1");
        WholeWindow.await(
                () -> robot.lookup("#tab-lab").queryAs(ToggleButton.class).isSelected());
        robot.rightClickOn("#knob-loss-margin");
        robot.clickOn("#compare-with");
        WholeWindow.await(() -> isThere(robot, "#compare-stage-1")
                && robot.window(0).getScene().getFocusOwner() != null
                && "knob-loss-margin"
                        .equals(robot.window(0).getScene().getFocusOwner().getId()));
        robot.push(KeyCode.UP);
        WholeWindow.await(() -> title(robot, 1).startsWith("margin"));
        assertNotEquals(title(robot, 0), title(robot, 1), "only the second run was changed");
        robot.clickOn("#tab-lab");
        assertFalse(robot.lookup("#stage").query().isDisabled(), "the lab takes keys and clicks again");
    }
}
