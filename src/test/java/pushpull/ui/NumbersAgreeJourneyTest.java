package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pushpull.describe.ActivePairsText;
import pushpull.paint.Theme;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.Snapshot;
import pushpull.ui.chart.RunReadouts;
import pushpull.ui.inspect.Inspector;
import pushpull.ui.stage.StatusLine;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.SceneStyle;

/// Numbers that stand in the window at the same time agree, and are readable whatever their size.
@Journey
class NumbersAgreeJourneyTest extends InspectedRunJourney {
    @Start
    void open(Stage stage) {
        Fonts.load();
        Inspector inspector = new Inspector(model.run(), paintThread);
        VBox all = new VBox(inspector, new RunReadouts(model.run()), new StatusLine(model.run()));
        Scene scene = new Scene(all, 400, 900);
        SceneStyle.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.show();
        inspector.setWatching(true);
        run.send(new Command.Step(2));
    }

    private boolean shows(FxRobot robot, String margin) {
        Snapshot snapshot = model.run().snapshot().get();
        boolean explained = snapshot != null && snapshot.step() == 2 && snapshot.explanation() != null;
        if (!explained) {
            return false;
        }
        return margin.equals(Settings.flatten(snapshot.experiment()).get("loss.margin"))
                && active(robot).equals(ActivePairsText.share(ActivePairs.of(snapshot)))
                && said(robot).contains(active(robot))
                && robot.lookup(active(robot)).queryAll().size() >= 2;
    }

    private static String active(FxRobot robot) {
        return robot.lookup("#active-number").queryAs(Labeled.class).getText();
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#status").queryAs(TextFlow.class).getAccessibleText();
    }

    @Test
    void activePairsAreTheSameShareEverywhereAfterAChangeInPause(FxRobot robot) throws TimeoutException {
        until(robot, () -> shows(robot, "1"));
        String before = active(robot);
        assertTrue(before.endsWith(" % of all pairs"), before);
        robot.interact(() -> model.run().change(SettingsUpdate.of("loss.margin", 5.0)));
        until(robot, () -> shows(robot, "5"));
        assertNotEquals(before, active(robot));
        String loss = robot.lookup("#loss-number").queryAs(Labeled.class).getText();
        String tally = robot.lookup("#tally").queryAs(Labeled.class).getText();
        assertTrue(tally.endsWith("= " + loss), tally + " " + loss);
    }

    @Test
    void noNumberHasAnExponentHoweverSmallTheForces(FxRobot robot) throws TimeoutException {
        run.send(new Command.Change(SettingsUpdate.of("loss.margin", 1e-7), 0));
        until(robot, () -> model.run().snapshot().get() != null);
        Snapshot snapshot = requireNonNull(model.run().snapshot().get());
        robot.interact(() -> model.run().selected().set(snapshot.points().id(snapshot.batch()[0])));
        until(robot, () -> ActivePairs.of(requireNonNull(model.run().snapshot().get()))
                .isKnown());
        for (Node node : robot.lookup(".label, .text").queryAll()) {
            String text = node instanceof Labeled label ? label.getText() : ((Text) node).getText();
            assertFalse(text.matches(".*\\d[eE][-+\u2212]?\\d.*"), text);
        }
    }
}
