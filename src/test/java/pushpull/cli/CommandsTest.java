package pushpull.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandsTest {
    @Test
    void theHelpSaysTheSameAsIfAllCommandsHadBeenRead() {
        String all = with("no-such-command").getUsageMessage();

        assertFalse(with().getSubcommands().isEmpty());
        assertEquals(all, with("--help").getUsageMessage());
        assertEquals(all, with("-h").getUsageMessage());
    }

    @Test
    void aCallReadsTheCommandThatItNames() {
        for (String name : with().getSubcommands().keySet()) {
            CommandLine line = with(name, "--help");

            assertEquals(Set.of(name), line.getSubcommands().keySet());
            CommandLine read = requireNonNull(line.getSubcommands().get(name));
            assertEquals(name, read.getCommandName());
            assertNotNull(read.getCommand());
        }
    }

    private static CommandLine with(String... arguments) {
        CommandLine line = new CommandLine(CommandSpec.create().name("pushpull"));
        Commands.add(line, arguments);
        return line;
    }
}
