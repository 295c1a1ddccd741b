package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.paint.Theme;
import pushpull.settings.Settings;

/// A person chooses members of families in their menus, by mouse and by keys.
@Journey
class ChoiceJourneyTest extends FakeRunJourney {
    private String loss() {
        return Settings.nameOf((Record) experiment().loss());
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#choice-list").tryQuery().isPresent();
    }

    /// The value of the lit line.
    private static String lit(FxRobot robot) {
        return robot.lookup("#choice-list .list-cell").queryAll().stream()
                .filter(cell -> ((ListCell<?>) cell).isSelected())
                .map(Node::getId)
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void theCurrentOneIsLitWhereverThePointerIs(FxRobot robot) {
        robot.clickOn("#choice-loss");
        assertEquals("choice-ContrastiveLoss", lit(robot));
        Bounds button = robot.lookup("#choice-loss")
                .query()
                .localToScreen(robot.lookup("#choice-loss").query().getBoundsInLocal());
        Bounds menu = robot.lookup("#choice-menu")
                .query()
                .localToScreen(robot.lookup("#choice-menu").query().getBoundsInLocal());
        assertFalse(menu.intersects(button), menu + " over " + button);
    }

    @Test
    void aDoubleClickChoosesNobody(FxRobot robot) {
        robot.doubleClickOn("#choice-loss");
        frames(robot);
        assertEquals(List.of(), changes());
        assertTrue(isOpen(robot));
        // The pointer leaves in between, or the next one would count as the third of the same.
        robot.moveTo("#stage").clickOn("#choice-loss");
        assertFalse(isOpen(robot));
        robot.moveTo("#stage").clickOn("#choice-loss").clickOn("#stage");
        assertFalse(isOpen(robot));
    }

    @Test
    void aLossIsFoundByTyping(FxRobot robot) {
        robot.interact(() -> robot.lookup("#choice-loss").query().requestFocus());
        robot.type(KeyCode.ENTER).write("softtri");
        assertEquals("choice-SoftTripletLoss", lit(robot));
        robot.type(KeyCode.ENTER);
        frames(robot);
        assertEquals("SoftTripletLoss", loss());
        assertFalse(isOpen(robot));
        assertEquals(
                "choice-loss",
                requireNonNull(lab().window().getScene().getFocusOwner()).getId());
    }

    @Test
    void lettersTypedInTheMenuAreForNobodyElse(FxRobot robot) {
        robot.clickOn("#choice-loss").write("dnf2 ");
        assertEquals(Theme.DARK, model.theme().get());
        assertEquals(List.of(), run.commands());
        robot.type(KeyCode.ESCAPE);
        assertFalse(isOpen(robot));
        assertEquals("ContrastiveLoss", loss());
    }

    @Test
    void arrowsPassOverTheNamesOfParts(FxRobot robot) {
        robot.clickOn("#choice-loss").type(KeyCode.UP);
        assertEquals("choice-ContrastiveLoss", lit(robot));
        for (int i = 0; i < 9; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertEquals("choice-TripletLoss", lit(robot));
        robot.type(KeyCode.ENTER);
        frames(robot);
        assertEquals("TripletLoss", loss());
    }

    @Test
    void aLossThatNeedsOtherSettingsBringsThemAsOneChange(FxRobot robot) {
        robot.clickOn("#choice-loss").write("simsiam").type(KeyCode.ENTER);
        frames(robot);
        assertEquals("SimSiamLoss", loss());
        assertEquals(1, changes().size());
        assertEquals(
                Map.of("loss", "SimSiamLoss", "distance", "Cosine", "supervision", "AugmentedViews"),
                changes().getFirst());
        assertEquals(
                "SimSiam, with cosine distance and two views.", model.message().get());
        assertFalse(model.isWarning());
        Label line = robot.lookup("#choice-distance .label").queryAs(Label.class);
        assertEquals("Cosine", line.getText());
    }

    @Test
    void theLitOneIsExplainedWithItsFormula(FxRobot robot) throws TimeoutException {
        robot.clickOn("#choice-loss").write("circle");
        assertTrue(
                robot.lookup(".choice-formula").queryAs(Label.class).getText().contains("ln(1 + Σ"));
        // What it brings along is worked out beside the window.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".choice-about")
                .queryAs(Label.class)
                .getText()
                .contains("cosine distance"));
    }

    @Test
    void everyFamilyHasTheSameMenu(FxRobot robot) {
        for (String family : List.of("data", "supervision", "encoder", "distance", "miner", "optimizer")) {
            robot.clickOn("#choice-" + family);
            assertTrue(isOpen(robot), family);
            robot.type(KeyCode.ESCAPE);
            assertFalse(isOpen(robot), family);
        }
        assertEquals(List.of(), changes());
    }

    @Test
    void theMouseChooses(FxRobot robot) {
        robot.clickOn("#choice-distance").clickOn("#choice-Cosine");
        frames(robot);
        assertEquals(List.of(Map.of("distance", "Cosine")), changes());
        assertFalse(isOpen(robot));
    }

    @Test
    void nothingFoundChoosesNothing(FxRobot robot) {
        robot.clickOn("#choice-loss").write("qqq").type(KeyCode.ENTER);
        assertTrue(isOpen(robot));
        assertEquals(List.of(), changes());
        robot.eraseText(3);
        assertEquals("choice-ContrastiveLoss", lit(robot));
    }
}
