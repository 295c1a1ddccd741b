package pushpull.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushpull.cli.sweep.SweepCalls.refuses;
import static pushpull.cli.sweep.SweepCalls.succeeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.cli.Said;

class SweepCommandTest {
    @TempDir
    private Path path;

    private SweepCalls calls() {
        return new SweepCalls(path);
    }

    @BeforeEach
    void writeBase() throws IOException {
        calls().write();
    }

    private Said sweep(String base, String... options) {
        return calls().sweep(base, options);
    }

    private String out(String name) {
        return calls().out(name);
    }

    private List<String> lines(String folder) throws IOException {
        return calls().lines(folder);
    }

    @Test
    void theSameSweepGivesTheSameLinesOnAnyNumberOfThreads() throws IOException {
        String[] grid = {"--over", "loss=ContrastiveLoss,TripletLoss", "--over", "loss.margin=log(0.5,2,3)"};
        List<String> one = new ArrayList<>(List.of(grid));
        one.addAll(List.of("--seeds", "3,5", "--threads", "1", "--out", out("one")));
        List<String> two = new ArrayList<>(List.of(grid));
        two.addAll(List.of("--seeds", "3,5", "--threads", "3", "--out", out("two")));
        succeeds(sweep("small.pushpull", one.toArray(String[]::new)));
        Said said = sweep("small.pushpull", two.toArray(String[]::new));
        succeeds(said);
        assertTrue(said.output().startsWith("12 runs in "), said.output());
        assertEquals(13, lines("one").size());
        assertEquals(lines("one"), lines("two"));
    }

    @Test
    void everyLineCanBeRunAgain() throws IOException {
        succeeds(sweep(
                "two.pushpull",
                "--over",
                "data.size=40,60",
                "--seeds",
                "4,",
                "--set",
                "miner=BatchHard",
                "--out",
                out("all"),
                "--measure",
                "silhouette"));
        List<String> lines = lines("all");
        assertEquals("variant,data.size,seed,step,loss,silhouette,hash,version", lines.getFirst());
        assertEquals(5, lines.size());
        for (String line : lines.subList(1, 5)) {
            String[] fields = line.split(",");
            Said said = Said.by(
                    "train",
                    out("all/sweep.pushpull"),
                    "--variant",
                    fields[0],
                    "--set",
                    "data.size=" + fields[1],
                    "--set",
                    "seed=" + fields[2],
                    "--out",
                    out("again"),
                    "--json",
                    "--measure",
                    "silhouette");
            succeeds(said);
            assertTrue(said.output().replace(" ", "").contains("\"loss\":" + fields[4]), said.output() + line);
            assertTrue(said.output().contains(fields[5]), said.output() + line);
            String kept = Files.readString(path.resolve("again/experiment.pushpull"));
            assertTrue(kept.endsWith("@12 end = " + fields[6] + "\n"), kept + line);
            succeeds(Said.by("replay", out("again/experiment.pushpull")));
        }
    }

    @Test
    void aPreparedSweepIsRunInPartsAndGoesOn() throws IOException {
        String[] options = {"--over", "loss.margin=0.5,1,2", "--seeds", "2", "--measure", "silhouette", "--out"};
        List<String> prepared = new ArrayList<>(List.of(options));
        prepared.addAll(List.of(out("parts"), "--prepare"));
        Said said = sweep("small.pushpull", prepared.toArray(String[]::new));
        succeeds(said);
        assertEquals("6 runs of 12 steps: 3 cells with 2 seeds each.\n", said.output());
        assertFalse(Files.exists(path.resolve("parts/runs.csv")));
        for (String shard : List.of("1/2", "0/2", "1/2")) {
            succeeds(sweep("parts", "--shard", shard));
        }
        assertEquals(
                4, Files.readAllLines(path.resolve("parts/shard-1-of-2.csv")).size());
        Said merged = Said.by("sweep", "merge", out("parts"), "--out", out("merged"));
        succeeds(merged);
        assertTrue(merged.output().startsWith("6 runs in "), merged.output());
        succeeds(sweep("parts"));
        assertEquals(lines("parts"), lines("merged"));
        List<String> whole = lines("parts");
        refuses("holds 6 of the 6 runs", sweep("parts"));
        List<String> kept = Files.readAllLines(path.resolve("parts/runs.csv")).subList(0, 4);
        Files.writeString(path.resolve("parts/runs.csv"), String.join("\n", kept) + "\n2,2,12,0.0");
        refuses("holds 3 of the 6 runs", sweep("parts"));
        succeeds(sweep("parts", "--resume"));
        assertEquals(whole, lines("parts"));
        assertEquals(kept, Files.readAllLines(path.resolve("parts/runs.csv")).subList(0, 4));
    }

    @Test
    void seedsAreAddedToASweepThatIsDone() throws IOException {
        String[] four = {
            "--over", "loss.margin=0.5,1", "--seeds", "4", "--measure", "silhouette", "--out", out("at-once")
        };
        succeeds(sweep("small.pushpull", four));
        String[] two = {"--over", "loss.margin=0.5,1", "--seeds", "2", "--measure", "silhouette", "--out", out("x")};
        succeeds(sweep("small.pushpull", two));
        succeeds(sweep("x", "--shard", "1/2"));
        List<String> before = Files.readAllLines(path.resolve("x/runs.csv"));
        refuses("with fewer seeds", sweep("x", "--seeds", "4"));
        succeeds(sweep("x", "--seeds", "4", "--resume"));
        assertEquals(before, Files.readAllLines(path.resolve("x/runs.csv")).subList(0, 5));
        assertEquals(lines("at-once"), lines("x"));
        succeeds(sweep("x", "--shard", "1/2"));
        assertEquals(5, Files.readAllLines(path.resolve("x/shard-1-of-2.csv")).size());
        refuses("holds another sweep", sweep("x", "--seeds", "3", "--resume"));
    }

    @Test
    void jobFilesAreWrittenForAPreparedSweep() throws IOException {
        succeeds(
                sweep("small.pushpull", "--over", "loss.margin=0.5,1", "--seeds", "2", "--prepare", "--out", out("j")));
        for (String where : List.of("slurm", "kubernetes", "parallel")) {
            Said said = Said.by("sweep", "submit", "--to", where, out("j"), "--parts", "3");
            succeeds(said);
            assertTrue(said.output().startsWith("Start it with: "), said.output());
            Path file =
                    path.resolve(said.output().lines().findFirst().orElseThrow().replaceAll(".* ", ""));
            assertTrue(Files.readString(file).contains("/3"), file.toString());
        }
        refuses("1 to 4", Said.by("sweep", "submit", "--to", "slurm", out("j"), "--parts", "5"));
        refuses("does not hold a sweep", Said.by("sweep", "submit", "--to", "slurm", out("none")));
        assertEquals(2, Said.by("sweep", "submit", "--to", "grid", out("j")).status());
    }

    @Test
    void aDryRunCountsAndEstimatesAndWritesNothing() throws IOException {
        Said said = sweep("small.pushpull", "--over", "batch=8,16", "--dry-run", "--out", out("dry"));
        succeeds(said);
        assertTrue(
                said.output().matches("32 runs of 12 steps: 2 cells with 16 seeds each.\nThey take about .* on .*\n"),
                said.output());
        assertFalse(Files.exists(path.resolve("dry")));
    }

    @Test
    void whatDoesNotGoTogetherIsListedAndCanBeLeftOut() throws IOException {
        String[] axes = {
            "--over",
            "loss=ContrastiveLoss,CosineEmbeddingLoss",
            "--over",
            "distance=Euclidean,Cosine",
            "--seeds",
            "1",
            "--measure",
            "silhouette",
            "--out",
            out("skip"),
            "--skip"
        };
        Said refused = sweep("small.pushpull", List.of(axes).subList(0, 10).toArray(String[]::new));
        assertEquals(2, refused.status());
        assertTrue(refused.error().contains("1 of 4 cells"), refused.error());
        assertFalse(Files.exists(path.resolve("skip")));
        Said skipped = sweep("small.pushpull", axes);
        succeeds(skipped);
        assertTrue(skipped.error().contains("Left out: loss=CosineEmbeddingLoss, distance=Euclidean: "));
        assertEquals(4, lines("skip").size());
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws IOException {
        String[] fine = {"--over", "loss.margin=1,2", "--out", out("x")};
        refuses("There is no experiment", sweep("absent.pushpull", fine));
        refuses("Unknown setting 'loss.margn'. Did you mean", sweep("small.pushpull", "--over", "loss.margn=1"));
        refuses("TripleLoss", sweep("small.pushpull", "--over", "loss=TripleLoss", "--out", out("x")));
        refuses("loss.margin takes", sweep("small.pushpull", "--over", "loss.margin=1,-2", "--out", out("x")));
        refuses("has no values", sweep("small.pushpull", "--over", "loss.margin=", "--out", out("x")));
        refuses("Nothing is varied", sweep("small.pushpull", "--out", out("x")));
        refuses("runs; a sweep has at most", sweep("small.pushpull", "--over", "loss.margin=lin(1,2,9999)"));
        refuses("--seeds takes", sweep("small.pushpull", "--over", "loss.margin=1", "--seeds", "many"));
        refuses("twice", sweep("small.pushpull", "--over", "seed=1,2", "--seeds", "2"));
        refuses("--steps takes", sweep("small.pushpull", "--over", "loss.margin=1", "--steps", "-3"));
        refuses(
                "Did you mean 'Silhouette'",
                sweep("small.pushpull", "--over", "loss.margin=1", "--measure", "silhouete"));
        refuses("--threads takes", sweep("small.pushpull", "--over", "loss.margin=1", "--threads", "0"));
        refuses("--out DIR", sweep("small.pushpull", "--over", "loss.margin=1"));
        refuses("counted from 0 to 3", sweep("small.pushpull", "--over", "loss.margin=1", "--shard", "4/4"));
        refuses("does not hold a sweep", sweep("."));
        refuses("does not hold a sweep", Said.by("sweep", "merge", out("none")));
        Files.writeString(path.resolve("file"), "");
        refuses("cannot be written", sweep("small.pushpull", "--over", "loss.margin=1,2", "--out", out("file/x")));
        assertFalse(Files.exists(path.resolve("x")));
    }

    @Test
    void anotherSweepInTheFolderStays() throws IOException {
        String[] some = {"--seeds", "1", "--measure", "silhouette", "--out", out("x"), "--over"};
        List<String> first = new ArrayList<>(List.of(some));
        first.add("loss.margin=1,2");
        List<String> other = new ArrayList<>(List.of(some));
        other.add("loss.margin=1,3");
        succeeds(sweep("small.pushpull", first.toArray(String[]::new)));
        List<String> before = lines("x");
        refuses("holds another sweep", sweep("small.pushpull", other.toArray(String[]::new)));
        refuses("its plan says what is run", sweep("x", "--steps", "3"));
        assertEquals(before, lines("x"));
    }
}
