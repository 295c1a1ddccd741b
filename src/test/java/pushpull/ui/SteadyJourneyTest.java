package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pushpull.data.PointPair;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.StageScene;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.ui.chart.ChartView;
import pushpull.ui.stage.StageView;

/// What keeps its place whatever is shown, and what grows or folds away when a person says so.
@Journey
class SteadyJourneyTest extends FakeRunJourney {
    @Start
    void enlarge(Stage stage) {
        stage.setWidth(1280);
        stage.setHeight(800);
        lab().frame(16);
    }

    @Override
    void frames(FxRobot robot) {
        lab().frames(robot, 4, 200);
    }

    private static Bounds place(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    private static StageScene scene(FxRobot robot) {
        return requireNonNull(robot.lookup("#stage").queryAs(StageView.class).scene());
    }

    @Test
    void theTabsOfChartsKeepTheirPlace(FxRobot robot) {
        Set<List<Double>> places = new HashSet<>();
        for (String loss : List.of("ContrastiveLoss", "TripletLoss", "LiftedStructureLoss")) {
            robot.interact(() -> model.run().change(SettingsUpdate.of("loss", loss)));
            for (int chart = 0; chart < 3; chart++) {
                robot.clickOn(List.of("#chart-ForceCurve", "#chart-HeatMap", "#chart-QualityChart")
                        .get(chart));
                for (int selected : new int[] {-1, 6}) {
                    robot.interact(() -> model.run().selected().set(selected));
                    frames(robot);
                    places.add(List.of(
                            place(robot, "#chart-ForceCurve").getMinY(),
                            place(robot, "#chart-more").getMinX()));
                }
            }
        }
        robot.interact(() -> model.run().select(new PointPair(6, 10)));
        frames(robot);
        places.add(List.of(
                place(robot, "#chart-ForceCurve").getMinY(),
                place(robot, "#chart-more").getMinX()));
        assertEquals(1, places.size(), places.toString());
    }

    @Test
    void aSelectionDoesNotMoveTheCamera(FxRobot robot) {
        frames(robot);
        ViewProjection before = scene(robot).projection();
        for (int point : new int[] {6, 2, -1}) {
            robot.interact(() -> model.run().selected().set(point));
            frames(robot);
            assertEquals(before, scene(robot).projection());
        }
    }

    @Test
    void aPointUnderThePointerStaysThere(FxRobot robot) {
        frames(robot);
        Node stage = robot.lookup("#stage").query();
        Point2D place = new Point2D(scene(robot).x(6), scene(robot).y(6));
        robot.moveTo(stage.localToScreen(place));
        frames(robot);
        assertEquals(6, model.run().hovered().get());
        ViewProjection held = scene(robot).projection();
        robot.interact(() -> model.run().send(new Command.Rewind(0)));
        frames(robot);
        assertEquals(held, scene(robot).projection());
        robot.moveTo("#play");
        robot.interact(() -> model.run().send(new Command.Rewind(60)));
        robot.interact(() -> model.run().send(new Command.Rewind(0)));
        frames(robot);
        assertNotEquals(held, scene(robot).projection(), "and after a jump without it, all is fitted again");
    }

    @Test
    void aPauseDoesNotChangeThePicture(FxRobot robot) {
        robot.interact(() -> model.run().send(new Command.Play()));
        frames(robot);
        boolean before = scene(robot).dimsOutsiders();
        robot.interact(() -> model.run().send(new Command.Pause()));
        frames(robot);
        assertEquals(before, scene(robot).dimsOutsiders());
    }

    @Test
    void allTypeGrowsAndShrinksByKeys(FxRobot robot) {
        double before = place(robot, "#title").getHeight();
        robot.press(KeyCode.CONTROL).type(KeyCode.PLUS).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        frames(robot);
        assertEquals(1.25, model.preferences().zoom().get());
        assertEquals(1.25 * before, place(robot, "#title").getHeight(), 0.5);
        Node stage = robot.lookup("#stage").query();
        assertEquals(1.25, stage.getLocalToSceneTransform().getMxx(), 1e-9, "and with it what is painted");
        Point2D point =
                stage.localToScreen(new Point2D(scene(robot).x(6), scene(robot).y(6)));
        robot.clickOn(point);
        assertEquals(6, model.run().selected().get(), "a click hits what is seen");
        for (int i = 0; i < 12; i++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.ADD).release(KeyCode.CONTROL);
        }
        assertEquals(2.5, model.preferences().zoom().get());
        frames(robot);
        assertTrue(place(robot, "#stage").getWidth() >= 600, "half of the window is still the stage's");
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        assertEquals(2.25, model.preferences().zoom().get());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        frames(robot);
        assertEquals(before, place(robot, "#title").getHeight(), 1e-9);
    }

    @Test
    void panelsFoldAwayByKeyAndByButton(FxRobot robot) {
        double before = place(robot, "#stage").getWidth();
        robot.type(KeyCode.F3);
        frames(robot);
        assertEquals(before + 232, place(robot, "#stage").getWidth());
        assertTrue(robot.lookup("#play").query().isVisible(), "the transport stays");
        robot.clickOn("#fold-charts");
        frames(robot);
        assertEquals(1280, place(robot, "#stage").getWidth());
        assertFalse(robot.lookup("#right-pane").query().isVisible());
        robot.clickOn("#fold-settings").type(KeyCode.F4);
        frames(robot);
        assertEquals(before, place(robot, "#stage").getWidth());
    }

    @Test
    void aChartInLargeIsNotShownTwiceAndHasLargeType(FxRobot robot) {
        frames(robot);
        ChartView small = robot.lookup("#right-pane").lookup(".chart-view").queryAs(ChartView.class);
        String chart = small.chart().title();
        robot.clickOn("#chart-enlarge");
        frames(robot);
        ChartView large = robot.lookup("#large-chart").lookup(".chart-view").queryAs(ChartView.class);
        assertEquals(chart, large.chart().title());
        assertNotEquals(chart, small.chart().title());
        assertTrue(large.getLocalToSceneTransform().getMxx() >= 1.4);
        robot.type(KeyCode.ESCAPE);
        frames(robot);
        assertEquals(chart, small.chart().title());
    }

    @Test
    void theTwoSpacesSideBySideHaveTitles(FxRobot robot) {
        robot.type(KeyCode.I);
        frames(robot);
        assertTrue(robot.lookup("#stage-title").query().getParent().isVisible());
        robot.type(KeyCode.I);
        frames(robot);
        assertFalse(robot.lookup("#stage-title").query().getParent().isVisible());
    }
}
