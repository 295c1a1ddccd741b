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

/// `evaluate` on tables whose right values are known.
class EvaluateCasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"twins", "recall-1000x2-8d", "recall-1000x2"})
    void everyPointOfAPairFindsTheOther(String name) {
        Said said = evaluate(name, "--measure", "recallAtK", "--measure", "mapAtR");
        assertEquals("1.0000  2000 points", value(said, "recallAtK"));
        assertEquals("1.0000  2000 points", value(said, "mapAtR"));
    }

    @Test
    void aSampleIsSaid() {
        Said said = evaluate("twins", "--measure", "recallAtK", "--sample", "1000", "--set", "seed=7");
        assertTrue(value(said, "recallAtK").endsWith("  1000 of 2000 points, seed 7"), said.output());
        assertTrue(Double.parseDouble(value(said, "recallAtK").split(" ")[0]) < 0.6, said.output());
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

    @Test
    void onlyTheLossIsPrinted() {
        Said said = evaluate("twins", "--loss-only");
        assertEquals(6, said.output().lines().count(), said.output());
    }

    static Stream<String> names() {
        return MetricText.all().stream().map(MetricText::of);
    }

    /// Every measure there is can be asked for by the name that is printed.
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
