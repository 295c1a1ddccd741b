package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pushpull.ui.Journey;

/// A new member of a family is one file, its word after `permits`, and its texts: then the panel, the command line, the
/// file format and the tests of its family know it.
@Journey
class NewMemberTest {
    private static final Map<String, String> TOYS = Map.of(
            "loss/PairLoss.java", "loss/ToyLoss.java",
            "mine/Miner.java", "mine/ToyMiner.java",
            "data/Dataset.java", "data/ToyPoints.java");

    @TempDir
    private Path folder;

    @Test
    void isFoundWithoutAnyOtherChange(FxRobot robot) throws IOException {
        try (ExtendedProgram program = ExtendedProgram.with(folder, TOYS)) {
            program.run(NewMemberChecks.Words.class);
            program.run(NewMemberChecks.FileFormat.class);
            program.run(NewMemberChecks.CommandLine.class);
            program.run(NewMemberChecks.Contracts.class);
            robot.interact(() -> program.run(NewMemberChecks.Panel.class));
        }
    }

    /// The program as it is fails the checks.
    @Test
    void isNotFoundBeforeItIsAdded(FxRobot robot) {
        assertThrows(RuntimeException.class, new NewMemberChecks.FileFormat()::run);
        assertThrows(AssertionError.class, new NewMemberChecks.CommandLine()::run);
        assertThrows(AssertionError.class, new NewMemberChecks.Contracts()::run);
        robot.interact(() -> assertThrows(RuntimeException.class, new NewMemberChecks.Panel()::run));
    }
}
