package pushpull.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.file.KeptSessions;
import pushpull.file.UserFolders;

/// A window whose process is asked to end, as it is when its user logs out.
class TerminationTest {
    @TempDir
    private Path folder;

    @Test
    void anOrderlyEndIsNoCrashAndKeepsWhatWasDrawn() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--") || argument.startsWith("-D"))
                .toList());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TerminatedWindow.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            assertNotNull(lines.readLine(), "nothing was drawn");
            process.destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        KeptSessions sessions = new KeptSessions(new UserFolders(folder.resolve("config"), folder.resolve("state")));
        List<KeptSessions.Kept> kept = sessions.list();
        assertEquals(1, kept.size());
        Script done = sessions.read(kept.getFirst()).recording().done();
        Change.ByHand drawn = (Change.ByHand) done.changes().getFirst();
        assertEquals(Points.FIRST_DRAWN, ((PointEdit.Added) drawn.edits().getFirst()).id());
        assertFalse(Files.exists(folder.resolve("state/session-1.session")), "it would be told as a crash");
    }
}
