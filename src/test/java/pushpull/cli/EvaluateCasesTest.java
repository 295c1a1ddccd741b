package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.measure.MetricText;

/// `evaluate` on tables with known results.
class EvaluateCasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"twins", "recall-1000x2-8d", "recall-1000x2"})
    void everyPointOfAPairFindsTheOther(String name) {
        Said said = evaluate(name, "--measure", "recallAtK", "--measure", "mapAtR");
        assertEquals("1.0000  2000 points, k 1", value(said, "recallAtK"));
        assertEquals("1.0000  2000 points", value(said, "mapAtR"));
    }

    @Test
    void aSampleIsSaid() {
        Said said = evaluate("twins", "--measure", "recallAtK", "--sample", "1000", "--set", "seed=7");
        assertTrue(value(said, "recallAtK").endsWith("  1000 of 2000 points, seed 7, k 1"), said.output());
        assertTrue(Double.parseDouble(value(said, "recallAtK").split(" ")[0]) < 0.6, said.output());
    }

    /// Of the near pairs one is of two classes and one has no labels; two of the four same pairs are missed.
    @Test
    void nearPairsAreListedWithTheirErrors() throws IOException {
        Path table = folder.resolve("near.csv");
        Files.writeString(table, "x,y,label\n0,0,a\n0,1,a\n0,1.5,b\n9,9,b\n9,9.25,b\n5,-5,\n5,-5.5,\n");
        Path out = folder.resolve("pairs.csv");
        Said said = Said.by("evaluate", table.toString(), "--near-pairs", out.toString(), "--threshold", "1");
        assertEquals(0, said.status(), said.error());
        assertEquals(
                List.of("first,second,same,distance", "0,1,1,1", "1,2,0,0.5", "3,4,1,0.25", "5,6,,0.5"),
                Files.readAllLines(out));
        assertEquals("4", value(said, "nearPairs"));
        assertEquals(1 / 6.0, Double.parseDouble(value(said, "falseAcceptRate")));
        assertEquals(0.5, Double.parseDouble(value(said, "falseRejectRate")));
        Said alone = Said.by("evaluate", table.toString(), "--threshold", "1");
        assertEquals(2, alone.status());
        assertTrue(alone.error().contains("go together"), alone.error());
    }

    @Test
    void clustersGoToAFile() throws IOException {
        Path table = folder.resolve("groups.csv");
        Files.writeString(table, "x,y\n0,0\n0,1\n9,9\n9,10\n");
        Path out = folder.resolve("clusters.csv");
        Said said = Said.by(
                "evaluate", table.toString(), "--label", "none", "--clusters", out.toString(), "--cluster-count", "2");
        assertEquals(0, said.status(), said.error());
        List<String[]> lines = Files.readAllLines(out).stream()
                .map(line -> line.split(",", -1))
                .toList();
        assertEquals(5, lines.size());
        assertEquals(lines.get(1)[2], lines.get(2)[2]);
        assertEquals(lines.get(3)[2], lines.get(4)[2]);
        assertFalse(lines.get(1)[2].equals(lines.get(3)[2]));
        assertEquals("0.5", lines.get(1)[3]);
        assertEquals("1", value(said, "clusterInertia"));
        Said unsaid = Said.by("evaluate", table.toString(), "--label", "none", "--clusters", out.toString());
        assertEquals(2, unsaid.status());
        assertTrue(unsaid.error().contains("--cluster-count"), unsaid.error());
    }

    @Test
    void besideACosineMeasuresAreByCosine() {
        Said byCosine = evaluate("cosine", "--set", "loss=SupConLoss", "--set", "distance=Cosine");
        assertTrue(value(byCosine, "recallAtK").startsWith("0.8000"), byCosine.output());
        assertTrue(value(byCosine, "measured by").startsWith("cosine"), byCosine.output());
        assertTrue(Double.parseDouble(value(byCosine, "alignment").split(" ")[0]) < 4, byCosine.output());
        Said byDistance = evaluate("cosine");
        assertTrue(value(byDistance, "recallAtK").startsWith("0.4000"), byDistance.output());
        assertEquals("Euclidean distance", value(byDistance, "measured by"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1,0.7", "1,2", "0.3,-1e5", "7.7,0.123456789"})
    void whatHasCollapsedHasNoRank(String place) throws IOException {
        for (int rows : new int[] {3, 6, 100}) {
            Path file = folder.resolve("collapsed.csv");
            String lines = String.join(
                    "\n", Stream.generate(() -> place + ",a").limit(rows).toList());
            Files.writeString(file, "x,y,label\n" + lines + "\n");
            Said said = Said.by("evaluate", file.toString(), "--measure", "effectiveRank", "--measure", "stableRank");
            assertTrue(value(said, "effectiveRank").startsWith("undefined"), said.output());
            assertTrue(value(said, "stableRank").startsWith("undefined"), said.output());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow-probe", "recall-1000x2"})
    void aProbeThatIsNotDoneSaysSo(String name) {
        Said said = evaluate(name, "--measure", "linearProbe");
        assertTrue(value(said, "linearProbe").contains("not converged"), said.output());
    }

    /// Three points of three classes: no same pair, so that half of the loss has no count.
    @Test
    void forcesOfSeparateMeansAreThoseOfTheirHalf() throws IOException {
        Path pairs = folder.resolve("p.csv");
        evaluate("force-zero", "--set", "loss.reduction=separate-means", "--pairs", pairs.toString());
        double net = 0;
        for (String line : Files.readAllLines(pairs).subList(1, 4)) {
            String[] cells = line.split(",");
            double distance = Double.parseDouble(cells[3]);
            assertEquals(-Math.max(0, 1 - distance), Double.parseDouble(cells[4]), 1e-15, line);
            assertEquals(Double.parseDouble(cells[5]), Double.parseDouble(cells[4]) / 3, 1e-15, line);
            net += Double.parseDouble(cells[4]);
        }
        assertTrue(net < 0);
    }

    @Test
    void aSecondViewIsTakenAsGiven() {
        for (String supervision : List.of("LabelledViews", "AugmentedViews", "PairedViews")) {
            Said said = evaluate(
                    "view1", "--second", table("view2"), "--set", "supervision=" + supervision, "--set", "seed=5");
            Said again = evaluate(
                    "view1", "--second", table("view2"), "--set", "supervision=" + supervision, "--set", "seed=6");
            assertEquals(value(said, "loss"), value(again, "loss"), said.error());
            assertFalse(value(said, "loss").isEmpty(), said.error());
        }
    }

    /// With labels, two views of four points are eight points of one table.
    @Test
    void labelledViewsAreThoseOfOneLongTable() throws IOException {
        String[] loss = {"--set", "loss=SupConLoss", "--set", "distance=Cosine", "--loss-only"};
        Path both = folder.resolve("both.csv");
        String second = Files.readString(Path.of(table("view2")));
        Files.writeString(both, Files.readString(Path.of(table("view1"))) + second.substring(second.indexOf('\n') + 1));
        Said views = evaluate(
                "view1",
                Stream.concat(
                                Stream.of("--second", table("view2"), "--set", "supervision=LabelledViews"),
                                Stream.of(loss))
                        .toArray(String[]::new));
        Said table = Said.by(Stream.concat(Stream.of("evaluate", both.toString()), Stream.of(loss))
                .toArray(String[]::new));
        assertEquals(Double.parseDouble(value(table, "loss")), Double.parseDouble(value(views, "loss")), 1e-12);
    }

    @Test
    void aSecondViewThatChangesNothingIsRefused() {
        for (String supervision : List.of("ClassLabels", "NearestNeighbours", "TimeNeighbours")) {
            Said said = evaluate("view1", "--second", table("view2"), "--set", "supervision=" + supervision);
            assertEquals(2, said.status(), supervision);
            assertTrue(said.error().contains(supervision), said.error());
        }
        Said jittered = evaluate(
                "view1",
                "--second",
                table("view2"),
                "--set",
                "supervision=LabelledViews",
                "--set",
                "supervision.augmentation.strength=1");
        assertEquals(2, jittered.status(), jittered.output());
    }

    @Test
    void pairedViewsNeedTwoViews() {
        Said said = Said.by("train", "four-blobs", "--set", "supervision=PairedViews", "--steps", "1");
        assertEquals(2, said.status(), said.output());
        assertTrue(said.error().contains("PairedViews takes two given views"), said.error());
    }

    @Test
    void onlyTheLossIsPrinted() {
        Said said = evaluate("twins", "--loss-only");
        assertEquals(6, said.output().lines().count(), said.output());
    }

    static Stream<String> names() {
        return MetricText.all().stream().map(MetricText::text);
    }

    /// Every metric can be chosen by the name that is printed.
    @ParameterizedTest
    @MethodSource("names")
    void everyMeasureIsReached(String name) {
        Said said = evaluate("cosine", "--measure", name);
        assertEquals(0, said.status(), said.error());
        assertFalse(value(said, name).isEmpty(), said.output());
    }

    @Test
    void allMeasuresAreReachedAtOnce() {
        Said said = evaluate("cosine", "--measure", "all", "--json");
        names().forEach(name -> assertTrue(said.output().contains("{\"name\": \"" + name + "\", "), name));
    }

    @Test
    void wrongMeasuresAreOneLine() {
        for (String wrong : List.of("recal", "recallAtK(0)", "recallAtK(k=x)", "mapAtR(1,2,3)", "")) {
            Said said = evaluate("cosine", "--measure", wrong);
            assertEquals(2, said.status(), wrong);
            assertEquals(1, said.error().strip().lines().count(), said.error());
        }
        assertEquals(2, evaluate("cosine", "--sample", "1").status());
    }

    private static Said evaluate(String name, String... more) {
        String[] arguments = Stream.concat(Stream.of("evaluate", table(name)), Arrays.stream(more))
                .toArray(String[]::new);
        return Said.by(arguments);
    }

    private static String table(String name) {
        try {
            return Path.of(EvaluateCasesTest.class
                            .getResource("/pushpull/cases/" + name + ".csv")
                            .toURI())
                    .toString();
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String value(Said said, String name) {
        return said.output()
                .lines()
                .filter(line -> line.startsWith(String.format("%-24s ", name)))
                .map(line -> line.substring(Math.max(25, name.length() + 1)))
                .findFirst()
                .orElse("");
    }
}
