package pushpull.ui.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.data.Points;
import pushpull.experiment.PointEdit;
import pushpull.file.KeptSessions;
import pushpull.file.UserFolders;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;
import pushpull.ui.Journey;
import pushpull.ui.model.LabModel;

/// What a person did is kept when another experiment is opened and when the window is closed.
@Journey
class UnsavedWorkTest {
    @TempDir
    private Path folder;

    private @Nullable LabApp app;
    private @Nullable LabModel model;
    private @Nullable Stage stage;

    @Start
    void open(Stage shown) {
        app = new LabApp(folders(), "", (_, seen, _) -> model = seen);
        app.init();
        app.start(shown);
        stage = shown;
    }

    private UserFolders folders() {
        return new UserFolders(folder.resolve("config"), folder.resolve("state"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(requireNonNull(app)::stop);
    }

    private void until(Predicate<Snapshot> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            Snapshot shown = requireNonNull(model).run().snapshot().get();
            return shown != null && holds.test(shown);
        });
    }

    private void send(FxRobot robot, Command command) {
        robot.interact(() -> requireNonNull(model).run().send(command));
    }

    private static boolean isDrawn(Snapshot shown) {
        return shown.points().indexOf(Points.FIRST_DRAWN) >= 0;
    }

    private void draw(FxRobot robot) throws TimeoutException {
        until(shown -> shown.step() > 2);
        send(robot, new Command.Pause());
        send(robot, new Command.Edit(List.of(new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(0.5, 0.5))), 1));
        until(UnsavedWorkTest::isDrawn);
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#title").queryAs(Label.class).getText();
    }

    @Test
    void drawnPointsAreMarkedAndOpenedAgainAfterAnotherExperiment(FxRobot robot) throws TimeoutException {
        assertEquals("Four blobs", title(robot));
        draw(robot);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> title(robot).equals("Four blobs •"));
        assertTrue(requireNonNull(stage).getTitle().endsWith("•"));
        robot.type(KeyCode.G);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#gallery-four-blobs")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        robot.type(KeyCode.ENTER);
        until(shown -> !isDrawn(shown));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !title(robot).contains("•"));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> new KeptSessions(folders()).list().size() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            if (robot.lookup("#file-sessions").tryQuery().isEmpty()) {
                robot.clickOn("#document");
            }
            boolean offered = !robot.lookup("#file-sessions").query().isDisabled();
            if (!offered) {
                robot.type(KeyCode.ESCAPE);
            }
            return offered;
        });
        robot.clickOn("#file-sessions");
        robot.clickOn(
                (Node node) -> node instanceof Label words && words.getText().startsWith("Four blobs, step"));
        until(UnsavedWorkTest::isDrawn);
        assertEquals("Four blobs •", title(robot));
    }

    @Test
    void closingKeepsWhatWasDoneAndSaysNothingOfACrash(FxRobot robot) throws TimeoutException {
        draw(robot);
        robot.interact(requireNonNull(app)::stop);
        List<KeptSessions.Kept> kept = new KeptSessions(folders()).list();
        assertEquals(1, kept.size());
        assertFalse(new KeptSessions(folders())
                .read(kept.getFirst())
                .recording()
                .done()
                .changes()
                .isEmpty());
        assertFalse(Files.exists(folder.resolve("state/session-1.session")));
    }

    @Test
    void whatWasOnlyWatchedIsNotKept(FxRobot robot) throws TimeoutException {
        until(shown -> shown.step() > 5);
        robot.interact(requireNonNull(app)::stop);
        assertTrue(new KeptSessions(folders()).list().isEmpty());
    }
}
