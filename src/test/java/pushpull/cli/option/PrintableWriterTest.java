package pushpull.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.cli.Said;

class PrintableWriterTest {
    private static final String RED = "\u001B[31m";

    @TempDir
    Path folder;

    @Test
    void whatATerminalWouldObeyIsReplaced() {
        StringWriter shown = new StringWriter();
        PrintableWriter.onto(new PrintWriter(shown)).println("a\tb\r" + RED + "c\u0007\u009B\u202Ed ü é ∞");
        assertEquals("a\tb\r\uFFFD[31mc\uFFFD\uFFFD\uFFFDd ü é ∞" + System.lineSeparator(), shown.toString());
    }

    @Test
    void noFileReachesTheTerminal() throws IOException {
        for (String text : new String[] {
            "pushpull 1\n" + RED + "foo = 3\n",
            "pushpull 1\nloss = " + RED + "\n",
            "pushpull 1\n[" + RED + "a]\nloss.margin = 1\n[b]\nloss.margin = 2\n",
            RED
        }) {
            Path file = Files.writeString(folder.resolve("a.pushpull"), text);
            for (String command : new String[] {"replay", "train", "compare"}) {
                Said said = Said.by(command, file.toString(), "--threads", "1");
                assertTrue((said.output() + said.error()).indexOf('\u001B') < 0, said::toString);
            }
        }
    }
}
