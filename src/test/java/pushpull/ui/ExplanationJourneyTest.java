package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.loss.TripletLoss;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Explanation;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ExplainedNodes;

/// Whatever a person points at or reaches by the keys says what it is, and nothing needs a click for it.
@Journey
class ExplanationJourneyTest {
    /// The list of settings has its own explanations.
    private static final List<String> PARTS = List.of(
            ".top-bar", "#right-pane", ".readouts", ".transport", ".layer-switches", "#timeline", "#stage", "#fit");

    private final Trainer run = new Trainer(
            Script.of(Settings.read(Experiment.class, Map.of("batch", "24", "data.size", "60"))), 1, System::nanoTime);
    private final LabModel model = new LabModel(run::send, run.snapshots());
    private @Nullable LabScene lab;

    @Start
    void open(Stage stage) {
        lab = LabScene.on(stage, model);
        run.send(new Command.Step(2));
    }

    @AfterEach
    void stop() {
        requireNonNull(lab).close();
        run.close();
    }

    private void until(FxRobot robot, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            robot.interact(() -> requireNonNull(lab).frame(100));
            return condition.call();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private @Nullable Snapshot told() {
        Snapshot snapshot = model.run().snapshot().get();
        return snapshot == null || snapshot.step() < 2 || snapshot.explanation() == null ? null : snapshot;
    }

    private boolean told(Function<Explanation, @Nullable Object> part) {
        Snapshot snapshot = told();
        return snapshot != null && part.apply(requireNonNull(snapshot.explanation())) != null;
    }

    private int[] ids(FxRobot robot) throws TimeoutException {
        robot.clickOn("#rail-point");
        until(robot, () -> told() != null);
        Snapshot snapshot = requireNonNull(told());
        return Arrays.stream(snapshot.batch()).map(snapshot.points()::id).toArray();
    }

    private static void collect(Node node, List<String> unexplained) {
        if (!node.isVisible()) {
            return;
        }
        boolean labelled = node instanceof Labeled labeled && !labeled.getText().isBlank();
        boolean spoken =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        if ((labelled || spoken || node.isFocusTraversable()) && !node.isMouseTransparent()) {
            boolean explained = ExplainedNodes.of(node, Double.NaN, Double.NaN)
                    .filter(found -> !found.explanation().title().isBlank())
                    .filter(found -> !found.explanation().text().isBlank())
                    .isPresent();
            if (!explained) {
                unexplained.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, unexplained));
        }
    }

    private static List<String> unexplained(FxRobot robot) {
        List<String> unexplained = new ArrayList<>();
        robot.interact(
                () -> PARTS.forEach(part -> robot.lookup(part).queryAll().forEach(node -> collect(node, unexplained))));
        return unexplained;
    }

    @Test
    void everythingIsExplainedWhateverIsSelected(FxRobot robot) throws TimeoutException {
        int[] ids = ids(robot);
        assertEquals(List.of(), unexplained(robot), "nothing selected");
        robot.interact(() -> model.run().selected().set(ids[0]));
        until(robot, () -> told(Explanation::balance));
        assertEquals(List.of(), unexplained(robot), "a point");
        robot.interact(() -> model.run().select(new PointPair(ids[0], ids[1])));
        until(robot, () -> told(Explanation::pair));
        assertEquals(List.of(), unexplained(robot), "a pair");
        robot.interact(() -> model.run().change(SettingsUpdate.of("loss", TripletLoss.class)));
        robot.interact(() -> model.run().select(new PointTriplet(ids[0], ids[1], ids[ids.length - 1])));
        until(robot, () -> told(Explanation::triplet));
        assertEquals(List.of(), unexplained(robot), "a triplet");
    }

    @Test
    void restingExplainsAndDefinesForceOnceWithThePictureOfAPair(FxRobot robot) throws TimeoutException {
        int[] ids = ids(robot);
        robot.interact(() -> model.run().selected().set(ids[0]));
        until(robot, () -> told(Explanation::balance));
        Experiment before = requireNonNull(told()).experiment();
        robot.moveTo("#force-pull");
        until(robot, () -> explanation(robot).startsWith("Pull"));
        assertEquals(1, occurrences(explanation(robot), "minus the gradient"), explanation(robot));
        assertEquals(1, robot.lookup("#explanation .pair-picture").queryAll().size());
        robot.moveTo("#loss-number");
        until(robot, () -> explanation(robot).startsWith("Loss"));
        assertEquals(0, robot.lookup("#explanation .pair-picture").queryAll().size());
        robot.moveTo("#undo");
        until(robot, () -> explanation(robot).contains("Takes the run back"));
        assertEquals(before, requireNonNull(told()).experiment());
    }

    @Test
    void theKeysExplainTooAndAKeyMoreTakesItAway(FxRobot robot) throws TimeoutException {
        ids(robot);
        robot.interact(() -> robot.lookup("#restart").query().requestFocus());
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        until(robot, () -> !explanation(robot).isEmpty());
        String first = explanation(robot);
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        until(robot, () -> !explanation(robot).isEmpty() && !explanation(robot).equals(first));
        robot.press(KeyCode.SHIFT).release(KeyCode.SHIFT);
        until(robot, () -> explanation(robot).isEmpty());
    }

    private static int occurrences(String words, String part) {
        return words.split(part, -1).length - 1;
    }

    private static String explanation(FxRobot robot) {
        return robot.lookup("#explanation .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }
}
