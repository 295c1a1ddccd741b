package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String START = "<!-- members -->\n";
    private static final String END = "<!-- /members -->";

    /// Between the marks stands what `target/pushpull describe --markdown` prints.
    @Test
    void membersAreThoseOfTheProgram() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf(START) + START.length();
        int end = readme.indexOf(END);
        assertTrue(start >= START.length() && end > start, "README.md lacks its marks");
        Said said = Said.by("describe", "--markdown");
        assertEquals(
                said.output(),
                readme.substring(start, end),
                "README.md is stale: put what 'target/pushpull describe --markdown' prints between its marks");
    }
}
