package pushpull.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.file.UserFolders;
import pushpull.ui.Journey;

/// The application as it starts, with a real run.
@Journey
class LabAppTest {
    @TempDir
    private static Path folder;

    private final LabApp app = new LabApp(new UserFolders(folder, folder));

    @Start
    void open(Stage stage) {
        app.init();
        app.start(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(app::stop);
    }

    @Test
    void aRunPlaysAtOnceWithAPointSelected(FxRobot robot) throws TimeoutException {
        Label step = robot.lookup("#step-number").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !step.getText().isEmpty() && Integer.parseInt(step.getText()) > 2);
        assertEquals("Four blobs", robot.lookup("#title").queryAs(Label.class).getText());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#inspected")
                .tryQuery()
                .isPresent());
        assertTrue(robot.lookup("#inspected").queryAs(Label.class).getText().startsWith("Point "));
    }
}
