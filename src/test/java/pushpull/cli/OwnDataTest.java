package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;

/// A person's own tables, and experiments on them, on the command line.
class OwnDataTest {
    private static final String TABLE = "id,x,y,label\n1,0,0,a\n2,0,1,a\n3,3,0,b\n4,3,1,b\n5,3,2,b\n6,1,1,a\n";

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static void assertRefused(Said said, String part) {
        assertEquals(2, said.status(), said.output() + said.error());
        assertEquals(1, said.error().strip().lines().count(), said.error());
        assertTrue(said.error().contains(part), said.error());
    }

    @Test
    void aTableAloneSaysWhatCanBeDone() throws IOException {
        Said said = Said.by(written("mine.CSV", TABLE));
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().startsWith("6 points with 2 coordinates: x, y\n2 classes: a, b\n"), said.output());
        assertTrue(said.output().contains("(\"id\") names the points"), said.output());
        assertTrue(said.output().contains("pushpull train " + folder + "/mine.CSV --out results"), said.output());
        assertRefused(Said.by(folder + "/none.csv"), "there is no such file");
    }

    @Test
    void aTableIsTrainedAndItsExperimentReplays() throws IOException {
        String table = written("mine.csv", TABLE);
        Said said = Said.by("train", table, "--steps", "5", "--drop", "y", "--out", folder + "/out");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.error().contains("(\"id\") names the points"), said.error());
        String saved = Files.readString(folder.resolve("out/experiment.pushpull"));
        assertTrue(saved.contains("\ndata.file = ../mine.csv\n"), saved);
        assertTrue(saved.contains("\ndata.drop = y\n"), saved);
        assertTrue(saved.startsWith("pushpull 1\ntitle = mine.csv\n"), saved);
        Said again = Said.by("replay", folder + "/out/experiment.pushpull");
        assertEquals(0, again.status(), again.error());
        assertTrue(again.output().contains("as recorded"), again.output());
        assertEquals("", again.error());
    }

    @Test
    void whatIsHeldOutIsSaid() throws IOException {
        String table = written(
                "split.csv",
                "x,y,use,label\n0,0,train,a\n0,1,Train,a\n3,0,train,b\n3,1,train,b\n3,2,test,b\n1,1,test,a\n");
        Said said = Said.by("train", table, "--steps", "2", "--split", "use", "--measure", "knnAccuracy(1).heldOut");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("2 held-out points, k 1\n"), said.output());
        assertRefused(Said.by("train", table, "--steps", "2", "--split", "label"), "does not say whether the row");
        Said classes = Said.by("train", "four-blobs", "--steps", "2", "--set", "heldOutClasses=2");
        assertEquals(0, classes.status(), classes.error());
        assertTrue(
                classes.output().contains("held-out points, of 2 classes never trained on, among themselves, k 5\n"),
                classes.output());
    }

    @Test
    void ownOutputIsReadBack() throws IOException {
        Said.by("train", written("mine.csv", TABLE), "--steps", "5", "--out", folder + "/out");
        Said said = Said.by("evaluate", folder + "/out/embeddings.csv");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("points                   6\n"), said.output());
        assertTrue(said.error().contains("says which points are held out"), said.error());
    }

    @Test
    void otherDataIsTold() throws IOException {
        String table = written("mine.csv", TABLE);
        Said.by("train", table, "--steps", "5", "--out", folder + "/out");
        Files.writeString(Path.of(table), TABLE.replace("3,2,b", "3,4,b"));
        Said asked = Said.by("replay", folder + "/out/experiment.pushpull");
        assertEquals(2, asked.status());
        assertTrue(asked.error().contains("has changed since this experiment was made"), asked.error());
        Said replayed = Said.by("replay", folder + "/out/experiment.pushpull", "--allow-outside");
        assertEquals(1, replayed.status());
        assertTrue(replayed.error().contains("has changed since this experiment was made"), replayed.error());
        Said trained = Said.by("train", folder + "/out/experiment.pushpull", "--allow-outside");
        assertTrue(trained.error().contains("has changed since this experiment was made"), trained.error());
    }

    @Test
    void dataLiesBesideTheExperiment() throws IOException {
        written("there/mine.csv", TABLE);
        String experiment = written("there/x.pushpull", "pushpull 1\nsteps = 2\ndata = Csv\ndata.file = mine.csv\n");
        assertEquals(0, Said.by("replay", experiment).status());
        ExperimentFile opened = Experiments.read(Path.of(experiment));
        Experiments.save(opened, folder.resolve("there/deep/y.pushpull"));
        String saved = Files.readString(folder.resolve("there/deep/y.pushpull"));
        assertTrue(saved.contains("\ndata.file = ../mine.csv\n"), saved);
        Experiments.save(opened, folder.resolve("there/y.pushpull"));
        assertTrue(Files.readString(folder.resolve("there/y.pushpull")).contains("\ndata.file = mine.csv\n"));
    }

    @Test
    void whatShipsKeepsItsName() throws IOException {
        String experiment = written("x.pushpull", "pushpull 1\nsteps = 2\ndata = Csv\n");
        Experiments.save(Experiments.read(Path.of(experiment)), folder.resolve("y.pushpull"));
        assertTrue(Files.readString(folder.resolve("y.pushpull")).contains("data.file = assets/data/iris.csv\n"));
    }

    @Test
    void noInputIsWrittenOver() throws IOException {
        String data = written("embeddings.csv", TABLE);
        String experiment = written("experiment.pushpull", "pushpull 1\nsteps = 2\n");
        String over = "which is read. Choose another file to write.";
        assertRefused(Said.by("train", "--set", "data=Csv", "--set", "data.file=" + data, "--out", folder + ""), over);
        assertRefused(Said.by("train", data, "--out", folder + "/."), over);
        assertRefused(Said.by("train", experiment, "--out", folder.toString()), over);
        assertRefused(Said.by("evaluate", data, "--gradient", data), over);
        assertRefused(Said.by("evaluate", data, "--pairs", folder + "/sub/../embeddings.csv"), over);
        assertRefused(Said.by("evaluate", data, "--second", data, "--pairs", data), over);
        assertRefused(
                Said.by("evaluate", data, "--gradient", folder + "/o.csv", "--pairs", folder + "/o.csv"), "twice");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of(data));
        assertRefused(Said.by("evaluate", data, "--gradient", link.toString()), over);
        String own = written("own.pushpull", "pushpull 1\nsteps = 2\ndata = Csv\ndata.file = embeddings.csv\n");
        assertRefused(Said.by("export", own, data), over);
        assertEquals(TABLE, Files.readString(Path.of(data)));
        assertEquals("pushpull 1\nsteps = 2\n", Files.readString(Path.of(experiment)));
    }

    @Test
    void withoutLabelsItTrainsOnViews() throws IOException {
        String table = written("vectors.tsv", "0.5\t0.25\n0.75\t1\n3\t0.5\n3\t1.5\n");
        Said said = Said.by("train", table, "--label", "none", "--steps", "3", "--out", folder + "/out");
        assertEquals(0, said.status(), said.error());
        assertRefused(
                Said.by("train", table, "--label", "NONE", "--steps", "3", "--set", "supervision=ClassLabels"),
                "Choose a supervision without labels");
    }

    @Test
    void argumentsInAnyCase() throws IOException {
        assertEquals(
                Said.by("code", "--library", "pml", "--set", "loss=TripletLoss"),
                Said.by("CODE", "--LIBRARY", "Pml", "--set", "loss=tripletloss"));
        assertRefused(Said.by("train", "--columns", "x", "--steps", "1"), "go with a table");
    }

    @Test
    void pairsMayBeDecimalNumbers() throws IOException {
        String table = written("mine.csv", TABLE);
        String pairs = written("pairs.csv", "I,J,Same\n0,1,1.0\n2.0,3,1.0\n0,2,0.0\n");
        Said said = Said.by("evaluate", table, "--set", "supervision=PairList", "--set", "supervision.file=" + pairs);
        assertTrue(said.output().contains("same pairs               2\ndifferent pairs          1\n"), said.error());
    }
}
