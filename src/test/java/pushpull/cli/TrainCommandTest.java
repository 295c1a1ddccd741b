package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.file.Experiments;

class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesEmbeddingsMeasuresAndTheExperiment() throws IOException {
        Said said =
                Said.by("train", "four-blobs", "--steps", "40", "--set", "loss.margin=0.5", "--out", folder + "/run");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("knnAccuracy.heldOut"), said.output());
        List<String> embeddings = Files.readAllLines(folder.resolve("run/embeddings.csv"));
        assertEquals("id,class,held_out,z1,z2", embeddings.getFirst());
        assertEquals(121, embeddings.size());
        assertTrue(Files.readAllLines(folder.resolve("run/measures.csv")).size() > 10);
        String experiment = Files.readString(folder.resolve("run/experiment.pushpull"));
        assertTrue(experiment.startsWith("pushpull 1\ntitle = Four blobs\n"), experiment);
        assertTrue(experiment.contains("\nloss.margin = 0.5\n"), experiment);
    }

    @Test
    void whatItWroteTrainsToTheSameBits() throws IOException {
        Said.by("train", "--steps", "30", "--out", folder + "/first");
        Said again =
                Said.by("train", folder + "/first/experiment.pushpull", "--threads", "1", "--out", folder + "/second");
        assertEquals(0, again.status(), again.error());
        assertEquals(
                Files.readString(folder.resolve("first/embeddings.csv")),
                Files.readString(folder.resolve("second/embeddings.csv")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss.margn=1 | Unknown setting 'loss.margn'. Did you mean 'loss.margin'?",
                "loss.margin=-3 | loss.margin takes 0 to 1000000, not -3.",
                "loss.margin=wide | is not a number. loss.margin takes 0 to 1000000",
                "loss=Tripplet | TripletLoss",
                "distance=Cosine;loss=Nothing | Nothing",
            })
    void wrongSettingsAreOneLine(String settings, String part) {
        String[] arguments = ("train --steps 1 --set " + settings.replace(";", " --set ")).split(" ");
        assertRefused(Said.by(arguments), part);
    }

    @Test
    void wrongFilesAreOneLine() throws IOException {
        assertRefused(Said.by("train", "nowhere"), "There is no experiment \"nowhere\"");
        assertRefused(Said.by("train", folder.toString()), "it is a folder");
        assertRefused(Said.by("train", written("blob", "hello")), "its first line is not \"pushpull 1\"");
        assertRefused(Said.by("train", written("bad", "pushpull 1\n\nloss.margin 3\n")), "line 3");
        assertRefused(
                Said.by("train", written("range", "pushpull 1\nloss.margin = -1\n")),
                "line 2: loss.margin takes 0 to 1000000, not -1");
        assertRefused(Said.by("train", "--steps", "-4"), "--steps");
        assertRefused(Said.by("train", "--threads", "0"), "--threads");
    }

    @Test
    void malformedPointsNameTheirLine() throws IOException {
        String points = written("points.csv", "x,y,label\n1,2,a\n3,oops,b\n");
        assertRefused(Said.by("train", "--steps", "1", "--set", "data=Csv", "--set", "data.file=" + points), "line 3");
    }

    @Test
    void everyEntryOfTheGalleryTrains() {
        for (String name : Experiments.gallery()) {
            Said said = Said.by("train", name, "--steps", "2");
            assertEquals(0, said.status(), name + ": " + said.error());
        }
    }

    /// What is refused on the way, not when it is read, is found in its file too.
    @Test
    void aRefusedEditIsSaidWithItsLine() throws IOException {
        String absent = written("absent", "pushpull 1\nsteps = 5\n# far away\n@2 remove = 5000\n");
        assertRefused(Said.by("train", absent), "line 4");
        assertRefused(Said.by("replay", absent), "line 4");
        String together = written("together", "pushpull 1\nsteps = 5\n@1 loss = CircleLoss\n");
        assertRefused(Said.by("train", together), "line 3");
        assertRefused(Said.by("replay", together), "line 3");
    }

    private static void assertRefused(Said said, String part) {
        assertEquals(2, said.status(), said.output() + said.error());
        assertEquals(1, said.error().strip().lines().count(), said.error());
        assertTrue(said.error().contains(part), said.error());
    }

    private String written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
