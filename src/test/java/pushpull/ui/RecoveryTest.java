package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.experiment.Script;
import pushpull.file.KilledProgram;
import pushpull.file.SessionLock;
import pushpull.file.UserFolders;
import pushpull.ui.app.LabApp;

/// A real process that is killed, and the window that is opened after it.
@Journey
class RecoveryTest {
    /// Made over three seconds, so that some were surely noted.
    private static final int CHANGES = 30;

    /// As many are made in two seconds.
    private static final int LOST_AT_MOST = 20;

    @TempDir
    private Path folder;

    private @Nullable LabApp app;

    @Start
    void open(Stage stage) throws IOException, InterruptedException {
        runAndKill();
        LabApp opened = new LabApp(new UserFolders(folder.resolve("config"), folder.resolve("state")));
        opened.init();
        opened.start(stage);
        app = opened;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(requireNonNull(app)::stop);
    }

    private void runAndKill() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KilledProgram.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String last = lines.readLine();
            while (last != null && Integer.parseInt(last) < CHANGES) {
                last = lines.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        long noted = changesNoted();
        assertTrue(CHANGES - noted <= LOST_AT_MOST, noted + " changes were noted");
    }

    private long changesNoted() {
        SessionLock.Places places =
                SessionLock.take(new UserFolders(folder.resolve("config"), folder.resolve("state")));
        Script noted = places.lost().getFirst().read().recording().done();
        places.lost().forEach(SessionLock::close);
        places.own().close();
        return noted.changes().size();
    }

    @Test
    void theSessionIsOfferedAndGoneOnWith(FxRobot robot) throws TimeoutException {
        assertTrue(Files.exists(folder.resolve("state/session-1.session")));
        assertTrue(robot.lookup("#recovery").query().isVisible());
        String offer = robot.lookup("#recovery-words").queryAs(Label.class).getText();
        int from = Integer.parseInt(offer.replaceAll(".*step ([0-9]+)\\?", "$1"));
        assertTrue(offer.contains("Killed") && from > 0, offer);
        robot.clickOn("#recovery-accept");
        Label step = robot.lookup("#step-number").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> Integer.toString(from).equals(step.getText()));
        assertEquals("Killed •", robot.lookup("#title").queryAs(Label.class).getText());
        assertFalse(robot.lookup("#recovery").query().isVisible());
    }
}
