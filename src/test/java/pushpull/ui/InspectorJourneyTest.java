package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.paint.Theme;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.PointForces;
import pushpull.ui.inspect.Inspector;
import pushpull.ui.model.RunModel;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.SceneStyle;

/// What a person finds out in the inspector, on a run that really trains.
@Journey
class InspectorJourneyTest extends InspectedRunJourney {
    @Start
    void open(Stage stage) {
        Fonts.load();
        Inspector inspector = new Inspector(model.run(), paintThread);
        Scene scene = new Scene(inspector, 264, 700);
        SceneStyle.apply(scene, Theme.DARK);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(scene);
        stage.setWidth(264);
        stage.setHeight(700);
        stage.show();
        inspector.setWatching(true);
        run.send(new Command.Step(2));
    }

    private Explanation told() {
        Snapshot snapshot = model.run().snapshot().get();
        Explanation none =
                new Explanation(List.of(), new Explanation.Tally(0, 0, 0, 0, null, 0, 0), null, null, null, null);
        return snapshot == null || snapshot.step() < 2 || snapshot.explanation() == null
                ? none
                : snapshot.explanation();
    }

    private int select(FxRobot robot) throws TimeoutException {
        until(robot, () -> !told().clauses().isEmpty());
        Snapshot snapshot = requireNonNull(model.run().snapshot().get());
        int point = snapshot.points().id(snapshot.batch()[3]);
        robot.interact(() -> model.run().selected().set(point));
        until(robot, () -> told().balance() != null);
        until(robot, () -> formula(robot).contains("with point"));
        return point;
    }

    /// What is said of the formula once it is set; nothing before.
    private static String formula(FxRobot robot) {
        return String.valueOf(robot.lookup("#formula").query().getAccessibleText());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void withoutASelectionTheBatchIsTold(FxRobot robot) throws TimeoutException {
        until(robot, () -> !told().clauses().isEmpty());
        assertEquals("No point selected", text(robot, "#inspected"));
        assertTrue(text(robot, "#tally").matches("Loss = [0-9.]+ ÷ 276 pairs = [0-9.]+"), text(robot, "#tally"));
        assertTrue(robot.lookup("Same pairs").tryQuery().isPresent());
        assertFalse(robot.lookup("#partners").query().isVisible());
    }

    @Test
    void aPointIsToldByItsFormulaWithNumbers(FxRobot robot) throws TimeoutException {
        int point = select(robot);
        assertEquals("Point " + point, text(robot, "#inspected"));
        String spoken = formula(robot);
        assertTrue(spoken.startsWith("ℓ = (1 / 2) × d^2 = (1 / 2) × "), spoken);
        assertTrue(spoken.contains("with point"), spoken);
        assertTrue(text(robot, "#tally").startsWith("This point’s pairs: "));
        assertTrue(text(robot, "#force-words").contains("of the forces on this point cancel each other."));
        String net = robot.lookup("#force-net").query().getParent().getAccessibleText();
        assertEquals("Net, " + text(robot, "#force-net"), net);
    }

    @Test
    void nothingJumpsWhereThePointLeavesTheBatch(FxRobot robot) throws TimeoutException {
        select(robot);
        double sums = robot.lookup("#force-net")
                .query()
                .getParent()
                .getParent()
                .getBoundsInParent()
                .getMinY();
        double partners = robot.lookup("#partners").query().getBoundsInParent().getMinY();
        boolean outside = false;
        for (int step = 3; step < 30 && !outside; step++) {
            long wanted = step;
            run.send(new Command.Step(1));
            until(
                    robot,
                    () -> requireNonNull(model.run().snapshot().get()).step() == wanted && told().balance() != null);
            outside = text(robot, "#inspected-kind").endsWith(", not in this batch");
        }
        assertTrue(outside);
        assertEquals(
                sums,
                robot.lookup("#force-net")
                        .query()
                        .getParent()
                        .getParent()
                        .getBoundsInParent()
                        .getMinY());
        assertEquals(
                partners, robot.lookup("#partners").query().getBoundsInParent().getMinY());
    }

    @Test
    void aPartnerIsPointedAtAndChosen(FxRobot robot) throws TimeoutException {
        int point = select(robot);
        robot.moveTo("#partner-1");
        PointPair pair =
                requireNonNull(model.run().pairSelection().hoveredPair().get());
        assertTrue(pair.has(point));
        assertTrue(pair.has(model.run().hovered().get()));
        robot.clickOn("#partner-1");
        assertEquals(pair, model.run().selectedPair().get());
        until(robot, () -> told().pair() != null);
        assertTrue(text(robot, "#inspected").contains(" and "));
        assertTrue(robot.lookup("Share of the loss").tryQuery().isPresent());
        robot.interact(() -> model.run().selected().set(RunModel.NO_POINT));
        assertNull(model.run().selectedPair().get());
    }

    @Test
    void theArrowKeysWalkThePartners(FxRobot robot) throws TimeoutException {
        int point = select(robot);
        robot.interact(() -> robot.lookup("#partners").query().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        PointPair pair =
                requireNonNull(model.run().pairSelection().hoveredPair().get());
        robot.type(KeyCode.ENTER);
        assertEquals(pair, model.run().selectedPair().get());
        assertTrue(pair.has(point));
    }

    @Test
    void theWeightsOfASoftmaxAreShown(FxRobot robot) throws TimeoutException {
        robot.interact(() -> run.send(new Command.Open(script("NtXentLoss"))));
        run.send(new Command.Step(2));
        until(robot, () -> "NtXentLoss".equals(loss()));
        select(robot);
        assertTrue(text(robot, "#force-words").matches("(?s).*from about [0-9.]+ of the [0-9]+ negatives.*"));
        robot.clickOn("#partners-weight");
        String words = robot.lookup("#partner-0").query().getAccessibleText();
        assertTrue(words.contains("of the weight of all different pairs"), words);
    }

    private String loss() {
        Snapshot snapshot = model.run().snapshot().get();
        return snapshot == null || snapshot.step() < 2
                ? ""
                : snapshot.experiment().loss().getClass().getSimpleName();
    }

    @Test
    void aTripletIsToldInWords(FxRobot robot) throws TimeoutException {
        run.send(new Command.Open(script("TripletLoss")));
        run.send(new Command.Step(2));
        until(robot, () -> "TripletLoss".equals(loss()));
        int point = select(robot);
        Snapshot snapshot = requireNonNull(model.run().snapshot().get());
        PointForces forces = requireNonNull(snapshot.focus());
        int positive = first(snapshot, forces, true);
        int negative = first(snapshot, forces, false);
        robot.interact(() -> model.run().select(new PointTriplet(point, positive, negative)));
        until(robot, () -> told().triplet() != null);
        assertEquals(point + ", " + positive + ", " + negative, text(robot, "#inspected"));
        assertTrue(text(robot, "#inspector-sentence").startsWith("The different point is "));
        assertTrue(robot.lookup("Gradient at anchor").tryQuery().isPresent());
    }

    @Test
    void fewerPartnersAreListedWhereThereIsLittleRoom(FxRobot robot) throws TimeoutException {
        select(robot);
        assertTrue(robot.lookup("#partner-5").query().isManaged());
        double room = robot.lookup("#partners").query().getBoundsInParent().getMaxY() - 60;
        robot.interact(
                () -> robot.lookup("#inspector").query().getScene().getWindow().setHeight(room));
        until(robot, () -> !robot.lookup("#partner-5").query().isManaged());
        assertTrue(robot.lookup("#partner-2").query().isVisible());
    }

    private static int first(Snapshot snapshot, PointForces forces, boolean positive) {
        for (int k = 0; k < forces.partners().length; k++) {
            if (forces.positive()[k] == positive) {
                return snapshot.points().id(forces.partners()[k]);
            }
        }
        throw new AssertionError("no such partner");
    }
}
