package pushpull.cli.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.cli.CommandLineProgram;
import pushpull.cli.Said;
import pushpull.data.NumpyFile;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

class InspectCommandTest {
    private static final int ROWS = 60;
    private static final int DIMENSIONS = 5;

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void makeFolder() throws IOException {
        run = Files.createDirectory(folder.resolve("run"));
    }

    /// Three classes that stand the further apart the later it is.
    private static double[][] cloud(int rows, double apart) {
        Draws draws = new Streams(3).of(Purpose.DATA, 0);
        double[][] cloud = new double[rows][DIMENSIONS];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < DIMENSIONS; k++) {
                cloud[i][k] = (float) (draws.nextGaussian() + (k == i % 3 ? apart : 0));
            }
        }
        return cloud;
    }

    private static long[] labels(int rows) {
        long[] labels = new long[rows];
        Arrays.setAll(labels, i -> i % 3);
        return labels;
    }

    private Path dump(int step, int rows) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("embeddings", NumpyFile.floats(cloud(rows, step / 10.0)));
        arrays.put("labels", NumpyFile.whole(labels(rows)));
        return NumpyFile.archive(run.resolve("step_" + step + ".npz"), arrays);
    }

    private static String value(Said said, String name) {
        return said.output()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    @Test
    void oneFileHasTheLossAndMeasuresOfEvaluate() throws IOException {
        Path file = dump(20, ROWS);
        Said inspected = Said.by("inspect", file.toString(), "--set", "loss=TripletLoss");
        Said evaluated = Said.by("evaluate", file.toString(), "--set", "loss=TripletLoss");
        assertEquals(0, inspected.status(), inspected.error());
        assertEquals(value(evaluated, "loss"), value(inspected, "loss").split(" ")[0]);
        assertEquals(value(evaluated, "mapAtR"), value(inspected, "mapAtR"));
        assertEquals("60 in 5 dimensions", value(inspected, "points"));
        assertEquals("all points", value(inspected, "pairs compared of"));
        assertTrue(value(inspected, "variance in two axes").endsWith(" %"), inspected.output());
    }

    @Test
    void aSampleIsDrawnBySeedAndSaid() throws IOException {
        Path file = dump(20, ROWS);
        Said one = Said.by("inspect", file.toString(), "--sample", "30", "--set", "seed=5");
        assertEquals("30 of 60 points, seed 5", value(one, "pairs compared of"));
        assertEquals(
                one.output(),
                Said.by("inspect", file.toString(), "--sample", "30", "--set", "seed=5")
                        .output());
        assertFalse(value(one, "loss").equals(value(Said.by("inspect", file.toString()), "loss")));
        assertTrue(value(one, "mapAtR").contains("30 of 60 points, seed 5"), one.output());
    }

    @Test
    void aFolderIsATableOverSteps() throws IOException {
        for (int step : new int[] {100, 0, 20}) {
            dump(step, ROWS);
        }
        Files.writeString(run.resolve("notes.txt"), "not a dump");
        Files.write(run.resolve(".half.npz"), new byte[3]);
        Files.write(run.resolve("labels.npy"), NumpyFile.whole(labels(ROWS)));
        Files.createDirectory(run.resolve("sub.npz"));
        Path out = folder.resolve("table.csv");
        Said said = Said.by("inspect", run.toString(), "--out", out.toString());
        assertEquals(0, said.status(), said.error());
        List<String> lines = Files.readAllLines(out);
        assertEquals(4, lines.size(), lines::toString);
        assertTrue(
                lines.getFirst().startsWith("step,loss,recorded_loss,active,two_axes,knnAccuracy,"), lines::toString);
        assertEquals(
                List.of("0", "20", "100"),
                lines.stream().skip(1).map(line -> line.split(",")[0]).toList());
        String alone = value(Said.by("inspect", run.resolve("step_20.npz").toString()), "loss");
        assertEquals(alone.split(" ")[0], lines.get(2).split(",")[1]);
        assertEquals(6, said.output().lines().count() + 1, said.output());
    }

    @Test
    void plainArraysShareTheLabelsBeside() throws IOException {
        Files.write(run.resolve("labels.npy"), NumpyFile.whole(labels(ROWS)));
        for (int step = 0; step < 2; step++) {
            Files.write(run.resolve("e" + step + ".npy"), NumpyFile.floats(cloud(ROWS, step)));
        }
        Said said = Said.by("inspect", run.toString());
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("60 points in 5 dimensions, 3 classes"), said.output());
    }

    @Test
    void rowsThatShrinkAreRefused() throws IOException {
        dump(0, ROWS);
        dump(10, ROWS - 1);
        Said said = Said.by("inspect", run.toString());
        assertEquals(2, said.status());
        assertTrue(said.error().contains("has 59 rows and the dump before it 60"), said.error());
    }

    @Test
    void aHalfWrittenFileIsWaitedForAndThenRefused() throws IOException {
        dump(0, ROWS);
        Path late = dump(10, ROWS);
        byte[] whole = Files.readAllBytes(late);
        for (int part : new int[] {0, 7, 100, whole.length - 1}) {
            Files.write(late, Arrays.copyOf(whole, part));
            Said said = Said.by("inspect", run.toString(), "--wait", "0");
            assertEquals(2, said.status());
            assertTrue(said.error().contains("is not complete"), said.error());
        }
        Files.delete(late);
        byte[] array = NumpyFile.floats(cloud(ROWS, 1));
        for (int part : new int[] {0, 7, 100, array.length - 1}) {
            Files.write(run.resolve("step_20.npy"), Arrays.copyOf(array, part));
            Said said = Said.by("inspect", run.toString(), "--wait", "0", "--label", "none");
            assertTrue(said.error().contains("is not complete"), said.error());
        }
    }

    /// The rest of a file and the next one are written as soon as the first line is out.
    @Test
    void newDumpsAreTakenInAsTheyAppear() throws IOException {
        dump(0, ROWS);
        byte[] next = Files.readAllBytes(dump(10, ROWS));
        Path late = run.resolve("step_10.npz");
        Files.write(late, Arrays.copyOf(next, 200));
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text) {
            @Override
            public void flush() {
                super.flush();
                finish(text.toString(), late, next);
            }
        };
        int status = CommandLineProgram.run(
                out, new PrintWriter(new StringWriter()), "inspect", run.toString(), "--follow", "0.3");
        assertEquals(0, status);
        List<String> steps =
                text.toString().lines().skip(2).map(line -> line.split(" ")[0]).toList();
        assertEquals(List.of("0", "10", "20"), steps);
    }

    private void finish(String said, Path late, byte... whole) {
        try {
            long lines = said.lines().count();
            if (lines == 3 && Files.size(late) < whole.length) {
                Files.write(late, whole);
            } else if (lines == 4 && !Files.exists(run.resolve("step_20.npz"))) {
                dump(20, ROWS);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void collapseIsSaid() throws IOException {
        double[][] one = cloud(ROWS, 0);
        for (double[] row : one) {
            Arrays.fill(row, 7);
        }
        Files.write(run.resolve("one.npy"), NumpyFile.floats(one));
        Said collapsed = Said.by("inspect", run.resolve("one.npy").toString());
        assertTrue(value(collapsed, "finding").startsWith("Collapsed"), collapsed.output());
        double[][] line = cloud(ROWS, 0);
        for (double[] row : line) {
            Arrays.fill(row, 1, DIMENSIONS, row[0]);
        }
        Files.write(run.resolve("line.npy"), NumpyFile.floats(line));
        Said flat = Said.by("inspect", run.resolve("line.npy").toString());
        assertTrue(value(flat, "finding").startsWith("Flat: of 5 dimensions the points fill about 1.0"), flat.output());
        assertEquals("100.0 %", value(flat, "variance in two axes"));
        double[][] classes = new double[ROWS][DIMENSIONS];
        for (int i = 0; i < ROWS; i++) {
            classes[i][i % 3] = 1;
        }
        Files.write(run.resolve("classes.npy"), NumpyFile.floats(classes));
        Files.write(run.resolve("labels.npy"), NumpyFile.whole(labels(ROWS)));
        Said shrunk = Said.by("inspect", run.resolve("classes.npy").toString());
        assertTrue(value(shrunk, "finding").startsWith("Every class has shrunk"), shrunk.output());
        assertEquals("", value(Said.by("inspect", dump(3, ROWS).toString()), "finding"));
    }

    /// One point with a wrong label among its class, one copy, and nothing else.
    @Test
    void wrongLabelsAndCopiesAreListed() throws IOException {
        double[][] rows = cloud(ROWS, 40);
        rows[17] = rows[20].clone();
        long[] labels = labels(ROWS);
        labels[6] = 1;
        Map<String, byte[]> arrays = Map.of("x", NumpyFile.floats(rows), "y", NumpyFile.whole(labels));
        Path file = NumpyFile.archive(run.resolve("wrong.npz"), arrays);
        Path out = folder.resolve("suspects.csv");
        Said said = Said.by("inspect", file.toString(), "--suspects", out.toString());
        assertEquals(0, said.status(), said.error());
        List<String> lines = Files.readAllLines(out);
        List<String> strangers = lines.stream()
                .filter(line -> line.startsWith("other_neighbours"))
                .toList();
        assertEquals(1, strangers.size(), lines::toString);
        assertTrue(strangers.getFirst().matches("other_neighbours,6,\\d+,1,0,[\\d.]+,1"), strangers::toString);
        assertEquals(
                List.of("copy,17,20,2,2,0,"),
                lines.stream().filter(line -> line.startsWith("copy")).toList());
        assertTrue(lines.stream()
                .filter(line -> line.startsWith("near_different"))
                .allMatch(line -> List.of(line.split(",")).subList(1, 3).contains("6")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("around_threshold")), lines::toString);
        assertTrue(value(said, "duplicates").contains("takes 0.0"), said.output());
        assertTrue(value(said, "one example a class").matches("0\\.9.* right, mean of 20 draws"), said.output());
        Said none = Said.by("inspect", file.toString(), "--label", "none", "--suspects", out.toString());
        assertTrue(none.error().contains("there are not two"), none.error());
    }

    @Test
    void whatIsNotThereIsOneLine() {
        Said said = Said.by("inspect", folder.resolve("none.npy").toString());
        assertEquals(2, said.status());
        assertEquals(1, said.error().lines().count(), said.error());
        Said empty = Said.by("inspect", run.toString());
        assertTrue(empty.error().contains("no .npy or .npz"), empty.error());
    }
}
