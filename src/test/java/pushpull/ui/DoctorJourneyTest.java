package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.loss.TripletLoss;
import pushpull.paint.Theme;
import pushpull.snapshot.RunStatus;
import pushpull.train.Updates;
import pushpull.ui.model.LabModel;
import pushpull.ui.stage.StatusLine;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.SceneStyle;

/// What the doctor's line says, and that a click follows its advice.
@Journey
class DoctorJourneyTest {
    private final FakeRun run = new FakeRun();
    private final LabModel model = new LabModel(run, run.mailbox());
    private long now;

    @Start
    void open(Stage stage) {
        Fonts.load();
        Scene scene = new Scene(new StackPane(new StatusLine(model.run())), 700, 80);
        SceneStyle.apply(scene, Theme.DARK);
        stage.setMinWidth(0);
        stage.setScene(scene);
        stage.setWidth(700);
        stage.setHeight(120);
        stage.show();
        frame();
    }

    private void frame() {
        now += 16_000_000;
        model.frame(now);
    }

    private String said(FxRobot robot) {
        robot.interact(this::frame);
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#status").queryAs(TextFlow.class).getAccessibleText();
    }

    @Test
    void aRunThatIsWellSaysSo(FxRobot robot) {
        assertTrue(said(robot).startsWith("Paused at step "), said(robot));
        assertFalse(robot.lookup("#remedy").query().isVisible());
    }

    @Test
    void aClickFollowsTheAdvice(FxRobot robot) {
        robot.interact(
                () -> model.run().change(Updates.of("encoder.normalize=true", "loss=TripletLoss", "loss.margin=5")));
        assertEquals(
                "The margin is larger than the circle. No distance exceeds 2, so the points never settle. ",
                said(robot));
        robot.clickOn("#remedy");
        assertTrue(said(robot).startsWith("Paused at step "), said(robot));
        assertEquals(
                0.5,
                ((TripletLoss) requireNonNull(model.run().experiment().get()).loss()).margin());
    }

    @Test
    void aRunThatStoppedSaysWhereAndWhy(FxRobot robot) {
        robot.interact(() -> run.say(RunStatus.Phase.HALTED, "Paused at step 60."));
        assertEquals("Paused at step 60. Step 61 would not give finite numbers; nothing is lost. ", said(robot));
        robot.clickOn("#remedy");
        assertEquals(
                "0.001",
                pushpull.settings.Settings.flatten(
                                requireNonNull(model.run().experiment().get()))
                        .get("optimizer.rate"));
    }
}
