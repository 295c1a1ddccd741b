package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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

/// A lesson from the list to its steps of one run and of several, by keyboard, in the whole application.
@Journey
class LessonJourneyTest {
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
        return robot.lookup(query).tryQuery().filter(LessonJourneyTest::isShown).isPresent();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean isOpen(FxRobot robot, String title) {
        return isThere(robot, "#lesson-title")
                && robot.lookup("#lesson-title").queryAs(Label.class).getText().equals(title);
    }

    private static long step(FxRobot robot, String stage) {
        StageView shown = robot.lookup(stage).queryAs(StageView.class);
        return shown.scene() == null
                ? -1
                : requireNonNull(shown.scene()).snapshot().step();
    }

    private static void openFirst(FxRobot robot) throws Exception {
        WholeWindow.await(() -> robot.lookup("#stage").queryAs(StageView.class).scene() != null);
        robot.push(KeyCode.L);
        WholeWindow.await(() -> isThere(robot, "#lesson-01-springs")
                && robot.lookup("#lesson-01-springs").query().isFocused());
        robot.push(KeyCode.ENTER);
        WholeWindow.await(() -> isOpen(robot, "Two kinds of pairs") && step(robot, "#stage") == 0);
    }

    @Test
    void aPredictionStandsBesideWhatTheRunDid(FxRobot robot) throws Exception {
        openFirst(robot);
        robot.push(KeyCode.PAGE_DOWN);
        WholeWindow.await(() -> isOpen(robot, "Where does it end?") && step(robot, "#stage") == 20);
        assertTrue(robot.lookup("#lesson-answer").query().isDisabled(), "nothing is predicted yet");
        robot.push(KeyCode.DIGIT1);
        assertFalse(robot.lookup("#lesson-answer").query().isDisabled());
        robot.push(KeyCode.ENTER);
        WholeWindow.await(() -> isThere(robot, "#lesson-verdict"));
        WholeWindow.await(() -> step(robot, "#stage") == 600);
        assertEquals(
                "It came out differently.",
                robot.lookup("#lesson-verdict").queryAs(Label.class).getText());
        robot.push(KeyCode.PAGE_UP);
        WholeWindow.await(() -> isOpen(robot, "Two kinds of pairs") && step(robot, "#stage") == 0);
    }

    @Test
    void severalRunsStandBesideTheStepAndCanBeExplored(FxRobot robot) throws Exception {
        openFirst(robot);
        for (String title : new String[] {"Where does it end?", "Beyond the margin", "What if nothing pushes?"}) {
            robot.push(KeyCode.PAGE_DOWN);
            WholeWindow.await(() -> isOpen(robot, title));
        }
        WholeWindow.await(() -> isThere(robot, "#compare-stage-1") && step(robot, "#compare-stage-1") == 0);
        robot.clickOn("#lesson-explore");
        assertTrue(robot.lookup("#tab-compare").queryAs(ToggleButton.class).isSelected());
        robot.push(KeyCode.L);
        WholeWindow.await(() -> isOpen(robot, "What if nothing pushes?") && isThere(robot, "#compare-stage-1"));
        robot.push(KeyCode.ESCAPE);
        WholeWindow.await(() -> isThere(robot, "#lessons") && !isThere(robot, "#compare-stage-1"));
        robot.push(KeyCode.L);
        assertTrue(robot.lookup("#tab-lab").queryAs(ToggleButton.class).isSelected());
    }
}
