package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import pushpull.data.PointPair;
import pushpull.paint.chart.Chart;
import pushpull.snapshot.SnapshotPart;
import pushpull.ui.chart.ChartView;

/// What a person does with charts, on a run that obeys at once.
@Journey
class ChartJourneyTest extends FakeRunJourney {
    private ChartView opened(FxRobot robot) {
        robot.clickOn("#rail-point");
        frames(robot);
        return robot.lookup("#right-pane").lookup(".chart-view").queryAs(ChartView.class);
    }

    /// A place on a chart if there is a pair.
    private static Point2D pair(ChartView chart) {
        Chart.View view = requireNonNull(chart.view());
        for (double y = 40; y < chart.getHeight(); y += 2) {
            for (double x = 60; x < chart.getWidth(); x += 2) {
                if (chart.chart().at(view, x, y).pair() != null) {
                    return new Point2D(x, y);
                }
            }
        }
        throw new AssertionError("no pair on the chart");
    }

    @Test
    void aPairUnderThePointerIsLitEverywhere(FxRobot robot) {
        ChartView chart = opened(robot);
        Point2D place = pair(chart);
        robot.moveTo(chart.localToScreen(place));
        PointPair pair =
                requireNonNull(model.run().pairSelection().hoveredPair().get());
        assertEquals(
                pair,
                chart.chart()
                        .at(requireNonNull(chart.view()), place.getX(), place.getY())
                        .pair());
        robot.clickOn(MouseButton.PRIMARY);
        assertEquals(pair, model.run().selectedPair().get());
        assertTrue(pair.has(model.run().selected().get()));
        robot.moveTo("#stage");
        assertNull(model.run().pairSelection().hoveredPair().get());
        assertEquals(pair, model.run().selectedPair().get());
    }

    @Test
    void onlyWhatIsSeenIsWorkedOut(FxRobot robot) {
        assertEquals(Set.of(), run.request().parts());
        opened(robot);
        assertTrue(run.request().allPairs());
        robot.clickOn("#rail-point");
        frames(robot);
        assertEquals(Set.of(), run.request().parts());
    }

    @Test
    void anotherChartIsChosenFromTheMenu(FxRobot robot) {
        opened(robot);
        robot.clickOn("#chart-more");
        robot.clickOn("Miner");
        frames(robot);
        assertTrue(run.request().parts().contains(SnapshotPart.TRIPLETS));
        assertEquals("MinerXray", model.preferences().chart().get());
        robot.clickOn("#chart-HeatMap");
        frames(robot);
        assertFalse(run.request().parts().contains(SnapshotPart.TRIPLETS));
        robot.clickOn("#chart-MinerXray");
        assertEquals("MinerXray", model.preferences().chart().get());
    }

    @Test
    void theKeyThatChoosesDoesNothingElse(FxRobot robot) {
        opened(robot);
        robot.interact(() -> robot.lookup("#chart-more").query().requestFocus());
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        frames(robot);
        assertEquals("DistanceHistogram", model.preferences().chart().get());
        assertTrue(Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance));
    }

    @Test
    void aChartIsShownInLargeByKeyAndClosed(FxRobot robot) {
        ChartView chart = opened(robot);
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.ENTER);
        frames(robot);
        Node large = robot.lookup("#large-chart").query();
        assertTrue(large.isVisible());
        assertEquals(
                robot.lookup("#stage").query().getBoundsInParent().getWidth(),
                large.getBoundsInParent().getWidth());
        robot.type(KeyCode.ESCAPE);
        assertFalse(large.isVisible());
        robot.doubleClickOn(chart);
        assertTrue(large.isVisible());
    }

    @Test
    void aChartIsWrittenAsThePersonChose(FxRobot robot) {
        List<String> written = new ArrayList<>();
        lab().window().setExport((page, format) -> written.add(page.chart().title() + "." + format.extension()));
        ChartView chart = opened(robot);
        robot.clickOn("#chart-save");
        robot.clickOn("#save-csv");
        robot.rightClickOn(chart);
        robot.clickOn("#save-svg");
        assertEquals(List.of("Force.csv", "Force.svg"), written);
    }
}
