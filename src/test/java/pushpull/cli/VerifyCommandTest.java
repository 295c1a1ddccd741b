package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /// The case in the middle has a ragged table, the last one no expected numbers, and what follows is no JSON.
    @Test
    void theOtherCasesAreCheckedAndTheBrokenOnesNamed() throws IOException {
        String good = PAIR.substring(PAIR.indexOf("[{") + 1, PAIR.indexOf("]}", PAIR.indexOf("expected")) + 3)
                .formatted("0.125");
        Path file = folder.resolve("case.json");
        String ragged = good.replace("\"a\"", "\"b\"").replace("[0.5,0]]", "[0.5]]");
        String bare = "{\"name\":\"c\",\"loss\":\"contrastive_hadsell\"}";
        String last = good.replace("\"a\"", "\"d\"");
        Files.writeString(
                file,
                "{\"format\":\"oracle-1\",\"case_count\":4,\"cases\":[" + String.join(",\n", good, ragged, bare, last)
                        + "]}");
        Said said = Said.by("verify", file.toString());
        assertEquals(2, said.status());
        assertTrue(said.output().contains("2 cases, 2 passed, 0 failed"), said.output());
        assertTrue(said.error().contains(", b"), said.error());
        assertTrue(said.error().contains(", c: the object \"expected\" is missing"), said.error());
        Files.writeString(
                file, "{\"format\":\"oracle-1\",\"cases\":[" + String.join(",\n", good, "{\"name\":NaN}", last) + "]}");
        Said cut = Said.by("verify", file.toString());
        assertEquals(2, cut.status());
        assertTrue(cut.output().contains("1 cases, 1 passed"), cut.output());
        assertTrue(cut.error().contains("not strict JSON"), cut.error());
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
