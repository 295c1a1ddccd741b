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

/// Sweeps in which every cell gets its own best value of one setting.
class TunedSweepTest {
    private static final List<String> OPTIONS = List.of(
            "--over",
            "loss=ContrastiveLoss,TripletLoss",
            "--tune",
            "optimizer.rate=50,0.02",
            "--seeds",
            "2",
            "--measure",
            "silhouette",
            "--set",
            "optimizer=Sgd",
            "--out");

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

    private void tune(String name) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add(out(name));
        Said said = sweep("two.pushpull", options.toArray(String[]::new));
        succeeds(said);
        assertTrue(said.error().startsWith("32 runs tell which optimizer.rate suits each cell."), said.error());
    }

    @Test
    void everyCellGetsItsOwnBestValueOfWhatIsTuned() throws IOException {
        tune("tuned");
        List<String> lines = lines("tuned");
        assertEquals("variant,loss,seed,step,loss,silhouette,hash,optimizer.rate,version", lines.getFirst());
        assertEquals(9, lines.size());
        List<String> trials = Files.readAllLines(path.resolve("tuned/tuning.csv"));
        assertTrue(trials.get(1).startsWith("near,ContrastiveLoss,50,-1,"), trials.get(1));
        for (String line : lines.subList(1, 9)) {
            String[] fields = line.split(",");
            String cell = fields[0] + "," + fields[1] + ",";
            String best = median(trials, cell + "50,") > median(trials, cell + "0.02,") ? "50" : "0.02";
            assertEquals(best, fields[7], line);
        }
        refuses("holds 32 of the 32 runs", sweep("tuned"));
    }

    @Test
    void partsOfATunedSweepGiveTheSameLines() throws IOException {
        tune("tuned");
        List<String> lines = lines("tuned");
        List<String> parts = new ArrayList<>(OPTIONS);
        parts.addAll(List.of(out("parts"), "--prepare"));
        succeeds(sweep("two.pushpull", parts.toArray(String[]::new)));
        for (String shard : List.of("2/3", "0/3", "1/3")) {
            succeeds(sweep("parts", "--shard", shard));
        }
        succeeds(Said.by("sweep", "merge", out("parts")));
        assertEquals(lines, lines("parts"));
    }

    @Test
    void whatCannotBeTunedIsOneLine() {
        refuses(
                "No measure says what is better",
                sweep(
                        "small.pushpull",
                        "--over",
                        "batch=8,16",
                        "--tune",
                        "optimizer.rate=1,2",
                        "--measure",
                        "meanNorm",
                        "--out",
                        out("none")));
        assertFalse(Files.exists(path.resolve("none")));
        refuses("is varied twice", sweep("small.pushpull", "--over", "batch=8,16", "--tune", "batch=8,9"));
    }

    /// The median silhouette of the four trials of a cell.
    private static double median(List<String> trials, String beginning) {
        double[] sorted = trials.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[6]))
                .sorted()
                .toArray();
        assertEquals(4, sorted.length);
        return (sorted[1] + sorted[2]) / 2;
    }
}
