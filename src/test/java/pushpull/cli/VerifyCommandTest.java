package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
    private static final String PAIR = """
        {"format":"oracle-1","case_count":1,"cases":[{"name":"a","loss":"contrastive_hadsell","params":{"margin":1},
        "embeddings":[[0,0],[0.5,0]],"labels":[0,0],"expected":{"value":%s,"gradient":[[-0.5,0],[0.5,0]]}}]}
        """;

    @TempDir
    Path folder;

    @Test
    void agreementSucceeds() throws IOException {
        assertEquals(0, verify(PAIR.formatted("0.125")));
    }

    @Test
    void aWrongNumberGivesOne() throws IOException {
        assertEquals(1, verify(PAIR.formatted("0.1251")));
    }

    @Test
    void aFileThatCannotBeReadGivesTwo() throws IOException {
        assertEquals(2, verify(PAIR.substring(0, 100)));
        assertEquals(2, run(folder.resolve("nowhere.json")));
        assertEquals(2, run(folder));
        assertEquals(2, verify("{\"cases\":[{\"name\":" + "[".repeat(5000) + "]".repeat(5000) + "}]}"));
    }

    private int verify(String text) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, text);
        return run(file);
    }

    private static int run(Path file) {
        return new CommandLine(new VerifyCommand()).execute(file.toString());
    }
}
