package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final String START = "pushpull 1\nsteps = 12\ndata.size = 40\nbatch = 16\n";

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    /// The text of an experiment with its final state.
    private String recorded(String text) throws IOException {
        Said said = Said.by("train", written("first", text), "--out", folder + "/run");
        assertEquals(0, said.status(), said.error());
        return Files.readString(folder.resolve("run/experiment.pushpull"));
    }

    private static String hash(Said said) {
        return said.output().replaceAll("(?s).*hash ([0-9a-f]{16}).*", "$1");
    }

    @Test
    void whatTrainRecordedIsReplayedOnAnyNumberOfThreads() throws IOException {
        String file = written(
                "again",
                recorded(START
                        + "@3 loss.margin = 2\n@3 then loss = TripletLoss\n@5 data.size = 60\n"
                        + "@5 optimizer.rate = 0.01\n@2 batch = 24\n@12 optimizer = Sgd\n"));
        Said one = Said.by("replay", file, "--threads", "1");
        Said two = Said.by("replay", file, "--threads", "2");
        assertEquals(0, one.status(), one.output() + one.error());
        assertEquals(0, two.status(), two.output() + two.error());
        assertEquals(file + ": step 12, hash " + hash(one) + ", as recorded\n", one.output());
        assertEquals(one.output(), two.output());
    }

    @Test
    void anotherHashIsStatusOne() throws IOException {
        String text = recorded(START);
        String hash = text.replaceAll("(?s).*@12 end = ([0-9a-f]{16})\n", "$1");
        Said said = Said.by("replay", written("wrong", text.replace(hash, "0123456789abcdef")));
        assertEquals(1, said.status(), said.error());
        assertTrue(said.output().contains("hash " + hash + ", differs: recorded step 12, hash 0123456789abcdef"));
        assertEquals(
                1,
                Said.by("replay", written("changed", text.replace("batch = 16", "batch = 17")))
                        .status());
    }

    @Test
    void aFileThatIsNotValidIsStatusTwoAndTheOthersAreReplayed() throws IOException {
        String good = written("good", START);
        String ended = "@12 end = 0123456789abcdef\n";
        for (String bad : new String[] {
            "hello",
            START + "@5 batch = 8\n@3 batch = 4\n",
            START + "@12 end = 77\n",
            START + ended + ended,
            START + "@3 batch = none\n",
            START + "distance = DotProduct\nloss = CosineEmbeddingLoss\ndistance.x = 1\n"
        }) {
            Said said = Said.by("replay", written("bad", bad), good);
            assertEquals(2, said.status(), said.output());
            assertEquals(1, said.error().strip().lines().count(), said.error());
            assertTrue(said.error().contains("bad"), said.error());
            assertTrue(said.output().startsWith(good + ": step 12, hash "), said.output());
        }
    }
}
