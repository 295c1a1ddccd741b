package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files of every kind that the command line reads: one clear line or a result, soon, and never a trace.
/// `mvn -Pfuzz verify` runs it.
@Tag("fuzz")
class MutatedFilesTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String TABLE =
            "id,x,y,label\n1,0.5,1,a\n2,0.25,-1e-3,a\n3,3,1,b\n4,3.5,1.25,b\n5,2,2,c\n6,2,3,c\n";
    private static final String EXPERIMENT = """
        pushpull 1
        title = damaged
        steps = 20
        data.size = 40
        seed = 7
        loss = TripletLoss
        loss.margin = 0.5
        encoder.layers = 8,8
        @3 loss.margin = 0.25
        @4 move = 3, 0.5, 1.25
        @5 add = 900, 1, 0.25, -2e-3
        @6 remove = 4
        @7 optimizer = Adam
        """;

    @TempDir
    Path folder;

    private Path table;

    @BeforeEach
    void write() throws IOException {
        table = Files.writeString(folder.resolve("good.csv"), TABLE);
    }

    @Test
    void experiments() {
        damaged(EXPERIMENT, ".pushpull", file -> List.of("train", file, "--steps", "8", "--threads", "1"));
    }

    @Test
    void comparisons() {
        String variants =
                EXPERIMENT + "[small]\nloss.margin = 0.5\n[large]\nloss.margin = 2\n@5 optimizer.rate = 0.01\n";
        damaged(variants, ".pushpull", file -> List.of("compare", file, "--steps", "6", "--threads", "1"));
    }

    @Test
    void tables() {
        damaged(TABLE, ".csv", file -> List.of("train", file, "--steps", "3", "--threads", "1"));
    }

    @Test
    void pairs() {
        damaged(
                "i,j,same\n0,1,1\n0,2,0\n3,4,1\n5,6,0\n1,4,0\n",
                ".csv",
                file -> List.of(
                        "train",
                        "four-blobs",
                        "--steps",
                        "3",
                        "--threads",
                        "1",
                        "--set",
                        "supervision=PairList",
                        "--set",
                        "supervision.file=" + file));
    }

    @Test
    void references() {
        String reference = """
            {"format":"oracle-1","case_count":1,"cases":[{"name":"a","loss":"contrastive_hadsell","params":{"margin":1},
            "embeddings":[[0,0],[0.5,0]],"labels":[0,0],"expected":{"value":0.125,"gradient":[[-0.5,0],[0.5,0]]}}]}
            """;
        damaged(reference, ".json", file -> List.of("verify", file));
    }

    @Test
    void encoders() throws IOException {
        Path kept = folder.resolve("kept.json");
        assertEquals(
                0,
                Said.by("train", table.toString(), "--steps", "3", "--save-encoder", kept.toString())
                        .status());
        damaged(Files.readString(kept), ".json", file -> List.of("embed", file, table.toString()));
    }

    private void damaged(String good, String ending, Function<String, List<String>> call) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        assertAll(Stream.iterate(0, seed -> seed + 1).limit(FILES).map(seed -> () -> {
            Path file = folder.resolve("damaged-" + seed + ending);
            Files.write(file, new Mutations(seed).of(bytes));
            Said said = assertTimeoutPreemptively(
                    LONGEST, () -> Said.by(call.apply(file.toString()).toArray(String[]::new)), "seed " + seed);
            check(said, "seed " + seed + ": " + said);
        }));
    }

    private static void check(Said said, String which) {
        assertTrue(said.status() >= 0 && said.status() <= 2, which);
        assertFalse((said.output() + said.error()).contains("Exception"), which);
        if (said.status() == 2) {
            assertEquals(1, said.error().lines().filter(line -> !line.isBlank()).count(), which);
            assertTrue(said.error().length() < 2000, which);
        }
    }
}
