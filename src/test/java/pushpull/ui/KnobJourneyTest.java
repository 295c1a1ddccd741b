package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.loss.Loss;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

/// Knobs say what they are where they stand, and stand still meanwhile.
@Journey
class KnobJourneyTest extends FakeRunJourney {
    private static boolean isExplained(FxRobot robot) {
        return robot.lookup("#explanation").tryQuery().isPresent();
    }

    private static void waitUntilExplained(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> isExplained(robot));
    }

    private static String explanation(FxRobot robot) {
        return robot.lookup("#explanation .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    /// The tops of everything in the list of settings.
    private static List<Double> tops(FxRobot robot) {
        List<Double> tops = new ArrayList<>();
        for (Node row : robot.lookup(".knob-line, .family-head").queryAll()) {
            tops.add(row.localToScene(row.getBoundsInLocal()).getMinY());
        }
        return tops;
    }

    @Test
    void aPointerThatRestsOnAKnobIsToldWhatItIs(FxRobot robot) throws TimeoutException {
        robot.moveTo("margin");
        waitUntilExplained(robot);
        String said = explanation(robot);
        assertTrue(said.startsWith("Margin\n"), said);
        assertTrue(said.contains("max(0, m − d)²"), said);
        assertTrue(said.contains("slider goes from 0 to 3"), said);
        assertTrue(said.contains("Now 1.00. Default 1.00."), said);
        robot.moveTo("#stage");
        assertFalse(isExplained(robot));
        assertEquals(List.of(), changes());
    }

    @Test
    void theNameOfAFamilySaysWhatItIs(FxRobot robot) throws TimeoutException {
        robot.moveTo("Loss");
        waitUntilExplained(robot);
        assertTrue(explanation(robot).contains("Now Contrastive."), explanation(robot));
    }

    @Test
    void focusExplainsAndMovesNothing(FxRobot robot) {
        List<Double> before = tops(robot);
        robot.interact(() -> robot.lookup("#knob-loss-margin").query().requestFocus());
        assertTrue(explanation(robot).startsWith("Margin"));
        assertEquals(before, tops(robot));
        robot.type(KeyCode.TAB);
        assertEquals(before, tops(robot));
        assertFalse(explanation(robot).startsWith("Margin"));
    }

    @Test
    void aClickOnTheNameTakesTheFocusAndChangesNothing(FxRobot robot) {
        robot.clickOn("margin");
        assertEquals(
                "knob-loss-margin",
                requireNonNull(lab().window().getScene().getFocusOwner()).getId());
        assertEquals(List.of(), changes());
    }

    @Test
    void aClickOnTheTrackOnlyLooks(FxRobot robot) {
        Bounds track = robot.lookup("#knob-batch").query().getBoundsInLocal();
        Point2D end = robot.lookup("#knob-batch").query().localToScreen(track.getMaxX() - 4, track.getCenterY());
        robot.clickOn(end);
        assertEquals(
                "knob-batch",
                requireNonNull(lab().window().getScene().getFocusOwner()).getId());
        assertEquals(List.of(), changes());
    }

    @Test
    void aDragFromAnywhereOnTheTrackMovesTheThumbAsFar(FxRobot robot) {
        robot.drag("#knob-loss-margin").moveBy(10, 0).drop();
        double fromTheMiddle = lastMargin();
        robot.interact(() -> model.run().change(SettingsUpdate.of("loss.margin", 1.0)));
        lab().frames(robot, 1, 16);
        Node slider = robot.lookup("#knob-loss-margin").query();
        Point2D start = slider.localToScreen(4, slider.getBoundsInLocal().getCenterY());
        robot.drag(start).moveBy(10, 0).drop();
        assertEquals(fromTheMiddle, lastMargin());
    }

    private double lastMargin() {
        return Double.parseDouble(changes().getLast().get("loss.margin"));
    }

    @Test
    void aPressOnTheSliderLeavesTheStageFree(FxRobot robot) {
        robot.drag("#knob-loss-margin").moveBy(10, 0).drop();
        assertFalse(isExplained(robot));
        assertEquals(1, changes().stream().map(Map::keySet).distinct().count());
    }

    @Test
    void anExplanationHasRoomForAllOfItsWords(FxRobot robot) {
        robot.interact(() -> robot.lookup("#knob-loss-margin").query().requestFocus());
        Node popOver = robot.lookup("#explanation").query();
        double bottom = popOver.localToScene(popOver.getBoundsInLocal()).getMaxY();
        for (Label line : robot.lookup("#explanation .label").queryAllAs(Label.class)) {
            Bounds at = line.localToScene(line.getBoundsInLocal());
            assertTrue(at.getMaxY() <= bottom + 0.5, line.getText());
            assertTrue(line.getHeight() + 0.5 >= line.prefHeight(line.getWidth()), line.getText());
        }
    }

    @Test
    void allSlidersAreOfOneLengthAndStandInLine(FxRobot robot) {
        for (Class<?> member : Settings.members(Loss.class)) {
            robot.interact(() -> model.run().change(SettingsUpdate.of("loss", member)));
            if (robot.lookup("#more-loss").query().isVisible()) {
                robot.interact(() -> ((ButtonBase) robot.lookup("#more-loss").query()).fire());
            }
            lab().frames(robot, 1, 16);
            Set<String> places = new HashSet<>();
            robot.lookup("#experiment-panel .knob-slider").queryAll().forEach(slider -> {
                Bounds own = slider.localToScene(slider.getLayoutBounds());
                places.add(own.getMinX() + " " + own.getWidth());
            });
            assertEquals(Set.of("100.0 72.0"), places, member.getSimpleName());
        }
    }

    @Test
    void aSwitchIsTurnedByMouseAndKeys(FxRobot robot) {
        robot.interact(() -> ((ButtonBase) robot.lookup("#more-encoder").query()).fire());
        robot.clickOn("#knob-encoder-normalize .thumb-area");
        assertEquals(List.of(Map.of("encoder.normalize", "true")), changes());
        robot.type(KeyCode.ENTER);
        assertEquals(Map.of("encoder.normalize", "false"), changes().getLast());
        assertEquals(2, changes().size());
    }

    @Test
    void aShortChoiceShowsAllOfItsConstants(FxRobot robot) {
        robot.interact(() -> ((ButtonBase) robot.lookup("#more-loss").query()).fire());
        robot.clickOn("#segment-form-squared");
        assertEquals(List.of(Map.of("loss.form", "squared")), changes());
        robot.clickOn("#segment-form-squared");
        assertTrue(robot.lookup("#segment-form-squared")
                .queryAs(ToggleButton.class)
                .isSelected());
        assertEquals(1, changes().size());
        robot.type(KeyCode.UP);
        assertEquals(Map.of("loss.form", "hadsell"), changes().getLast());
    }
}
