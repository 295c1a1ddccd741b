package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.paint.Lifted;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.ui.model.LabModel;
import pushpull.ui.stage.StageView;

/// The stage in space, and its layers by key and by mouse.
@Journey
class StageJourneyTest {
    private static final Experiment TRIPLETS = Settings.read(
            Experiment.class,
            Map.of("encoder.dimensions", "3", "loss", "TripletLoss", "miner", "BatchHard", "memory", "CrossBatch"));

    private static final Experiment SOFTMAX = Settings.read(
            Experiment.class,
            Map.of("encoder.dimensions", "3", "encoder.normalize", "true", "loss", "SupConLoss", "distance", "Cosine"));

    private final Mailbox<Snapshot> mailbox = new Mailbox<>();
    private SnapshotRequest request = SnapshotRequest.NOTHING;
    private final LabModel model = new LabModel(this::hear, mailbox);
    private @Nullable LabScene lab;

    private void hear(Command command) {
        if (command instanceof Command.Request look) {
            request = look.request();
        }
    }

    @Start
    void open(Stage stage) {
        LabScene shown = LabScene.on(stage, model);
        mailbox.put(Lifted.at(TRIPLETS, 22, -1));
        shown.frame(16);
        lab = shown;
    }

    @AfterEach
    void stopPainting() {
        requireNonNull(lab).close();
    }

    private void frames(FxRobot robot, long milliseconds) {
        requireNonNull(lab).frames(robot, 4, milliseconds);
    }

    private static ViewProjection projection(FxRobot robot) {
        StageScene scene =
                requireNonNull(robot.lookup("#stage").queryAs(StageView.class).scene());
        return scene.projection();
    }

    private static double x(FxRobot robot, int point) {
        return requireNonNull(robot.lookup("#stage").queryAs(StageView.class).scene())
                .x(point);
    }

    @Test
    void aDragOrbitsAndWithTheMiddleButtonItPans(FxRobot robot) {
        double[] before = {projection(robot).across(1, 0, 0), projection(robot).scale()};
        robot.drag("#stage").moveBy(60, 20).drop();
        frames(robot, 16);
        assertNotEquals(before[0], projection(robot).across(1, 0, 0), 0.05);
        assertEquals(before[1], projection(robot).scale(), 1e-9);
        double turned = projection(robot).across(1, 0, 0);
        double at = x(robot, 3);
        robot.drag("#stage", MouseButton.MIDDLE).moveBy(40, 0).drop();
        assertEquals(turned, projection(robot).across(1, 0, 0), 1e-9);
        assertEquals(at + 40, x(robot, 3), 1);
    }

    @Test
    void theWheelZoomsAndFitBringsEverythingBack(FxRobot robot) {
        double before = projection(robot).scale();
        robot.moveTo("#stage").scroll(5, VerticalDirection.UP);
        double zoomed = projection(robot).scale();
        assertNotEquals(before, zoomed, 1);
        robot.clickOn("#fit");
        frames(robot, 400);
        assertEquals(before, projection(robot).scale(), 0.01 * before);
        robot.moveTo("#stage").scroll(5, VerticalDirection.UP);
        robot.type(KeyCode.F);
        frames(robot, 400);
        assertEquals(before, projection(robot).scale(), 0.01 * before);
    }

    @Test
    void itTurnsByItselfUntilItIsStopped(FxRobot robot) {
        robot.clickOn("#turn");
        double before = projection(robot).across(1, 0, 0);
        frames(robot, 90);
        double turned = projection(robot).across(1, 0, 0);
        assertNotEquals(before, turned, 0.01);
        robot.clickOn("#turn");
        double stopped = projection(robot).across(1, 0, 0);
        frames(robot, 90);
        assertEquals(stopped, projection(robot).across(1, 0, 0), 1e-9);
    }

    @Test
    void everyLayerOfAnExperimentHasAKeyByItsPlace(FxRobot robot) {
        Set<StageLayer> before = new TreeSet<>(model.layers());
        KeyCode[] digits = {
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9
        };
        robot.interact(() -> robot.lookup("#stage").query().requestFocus());
        Snapshot shown = Lifted.at(TRIPLETS, 22, -1);
        for (StageLayer layer : StageLayer.of(shown)) {
            int place = StageLayer.of(shown).indexOf(layer);
            boolean shift = place >= digits.length;
            if (shift) {
                robot.press(KeyCode.SHIFT);
            }
            robot.type(digits[place % digits.length]);
            if (shift) {
                robot.release(KeyCode.SHIFT);
            }
            assertNotEquals(before.contains(layer), model.layers().contains(layer), layer.name());
        }
    }

    @Test
    void everyLayerWithSomethingToShowIsSwitchedByMouseAndTheOthersAreLeftOut(FxRobot robot) {
        Snapshot shown = Lifted.at(TRIPLETS, 22, -1);
        for (StageLayer layer : StageLayer.values()) {
            String name = layer.name().toLowerCase(Locale.ROOT);
            boolean before = model.layers().contains(layer);
            Node button = robot.lookup("#layer-" + name).query();
            if (button.isVisible()) {
                robot.clickOn(button, MouseButton.PRIMARY);
            } else if (robot.lookup("#layer-more").query().isVisible()) {
                robot.clickOn("#layer-more");
                robot.lookup("#layer-item-" + name).tryQuery().ifPresent(robot::clickOn);
                robot.type(KeyCode.ESCAPE);
            }
            assertEquals(layer.applies(shown) != before, model.layers().contains(layer), name);
        }
    }

    @Test
    void whereTheLossHasNoMarginItsReachIsShown(FxRobot robot) {
        Labeled margin = robot.lookup("#layer-margin").queryAs(Labeled.class);
        assertEquals("Margin", margin.getText());
        assertTrue(margin.isVisible(), "triplets have a margin too");
        mailbox.put(Lifted.at(SOFTMAX, 23, 4));
        robot.interact(() -> model.run().selected().set(4));
        frames(robot, 200);
        assertEquals("Reach", margin.getText());
        assertTrue(margin.isVisible());
        assertTrue(
                requireNonNull(robot.lookup("#stage").queryAs(StageView.class).scene())
                                .marginRadius()
                        > 0);
        String words = robot.lookup("#status").query().getAccessibleText();
        assertTrue(words.startsWith("No margin here. Half of the push comes from "), words);
        robot.clickOn("#layer-margin");
        frames(robot, 200);
        assertFalse(robot.lookup("#status").query().getAccessibleText().contains("No margin"));
    }

    @Test
    void onlyWhatIsShownIsAskedOfTheTrainer(FxRobot robot) {
        assertTrue(request.parts().stream().noneMatch(part -> part == SnapshotPart.PICKS));
        robot.interact(() -> model.toggle(StageLayer.MINED));
        assertTrue(request.parts().contains(SnapshotPart.PICKS));
    }
}
