package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.tensor.Matrix;
import pushpull.tensor.ReferenceFile;

class EvaluateCommandTest {
    /// Two points of one class at distance 1, and one of another class at 1.5 and at the root of 1.45 from them.
    private static final String THREE = "x,y,label\n0,0,a\n0.6,0.8,a\n1.5,0,b\n";

    @TempDir
    private Path folder;

    @Test
    void contrastiveByHand() throws IOException {
        Said said = evaluate(
                THREE, "--set", "loss.margin=1.3", "--gradient", folder + "/g.csv", "--pairs", folder + "/p.csv");
        double near = Math.sqrt(1.45);
        double missed = 1.3 - near;
        assertEquals((0.5 + missed * missed / 2) / 3, loss(said), 1e-15);
        assertTrue(said.output().contains("same pairs               1\ndifferent pairs          2\n"), said.output());
        assertTrue(said.output().contains("mapAtR "), said.output());
        List<String> pairs = Files.readAllLines(folder.resolve("p.csv"));
        assertEquals("i,j,same,distance,force,gradient", pairs.getFirst());
        assertEquals("0,1,1,1,1," + 1.0 / 3, pairs.get(1));
        assertEquals("0,2,0,1.5,0,0", pairs.get(2));
        assertNumbers(pairs.get(3), 1, 2, 0, near, -missed, -missed / 3);
        List<String> gradient = Files.readAllLines(folder.resolve("g.csv"));
        assertEquals("id,class,g1,g2", gradient.getFirst());
        assertNumbers(gradient.get(1).substring(4), -0.2, -0.8 / 3);
        double push = missed / near / 3;
        assertNumbers(gradient.get(2).substring(4), 0.2 - 0.9 * -push, 0.8 / 3 - push * 0.8);
        assertNumbers(gradient.get(3).substring(4), -0.9 * push, 0.8 * push);
    }

    @Test
    void tripletByHand() throws IOException {
        Said said = evaluate(THREE, "--set", "loss=TripletLoss", "--set", "loss.margin=1");
        assertEquals((0.5 + 2 - Math.sqrt(1.45)) / 2, loss(said), 1e-15);
    }

    @Test
    void agreesWithReferences() throws IOException {
        ReferenceFile.Node supcon = ReferenceFile.cases("supcon").getFirst();
        String points =
                csv(supcon.get("embeddings").matrix(), supcon.get("labels").vector());
        Said said = evaluate(
                points,
                "--set",
                "distance=Cosine",
                "--set",
                "loss=SupConLoss",
                "--set",
                "loss.temperature=" + supcon.get("params").get("temperature").number(),
                "--gradient",
                folder + "/g.csv");
        ReferenceFile.Node expected = supcon.get("expected");
        assertEquals(expected.get("value").number(), loss(said), 1e-9);
        Matrix gradient = expected.get("gradient").matrix();
        List<String> lines = Files.readAllLines(folder.resolve("g.csv"));
        for (int i = 0; i < gradient.rows(); i++) {
            assertNumbers(lines.get(i + 1).replaceFirst("[^,]*,[^,]*,", ""), gradient.row(i));
        }
    }

    @Test
    void twoViewsAgreeWithReferences() throws IOException {
        ReferenceFile.Node views = ReferenceFile.cases("ntxent").getFirst();
        Matrix first = views.get("view1").matrix();
        double[] ids = new double[first.rows()];
        Arrays.setAll(ids, i -> i);
        String second = written("second.csv", csv(views.get("view2").matrix(), ids));
        Said said = evaluate(
                csv(first, ids),
                "--second",
                second,
                "--set",
                "distance=Cosine",
                "--set",
                "loss=NtXentLoss",
                "--set",
                "loss.temperature=" + views.get("params").get("temperature").number(),
                "--gradient",
                folder + "/g.csv");
        assertEquals(views.get("expected").get("value").number(), loss(said), 1e-9);
        double[] row = views.get("expected").get("gradient_view2").matrix().row(3);
        String[] fields = Files.readAllLines(folder.resolve("g.csv")).get(4).split(",");
        assertNumbers(fields[4] + "," + fields[5], row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss=Tripplet | TripletLoss",
                "loss.margin=-3 | loss.margin takes 0 to 1000000, not -3",
                "batch=3 | --set batch has no effect here",
                "encoder.scale=3 | --set encoder.scale has no effect here",
                "supervision=PairedViews | add --second OTHER.csv",
                "loss=VicRegLoss | compares two views",
                "loss=CircleLoss | is not defined for the distance Euclidean",
            })
    void wrongSettingsAreOneLine(String setting, String part) throws IOException {
        assertRefused(evaluate(THREE, "--set", setting), part);
    }

    @Test
    void wrongFilesAreOneLine() throws IOException {
        assertRefused(Said.by("evaluate", folder + "/nowhere.csv"), "nowhere.csv");
        assertRefused(evaluate("x,y,label\n1,2,a\n3,oops,b\n"), "line 3");
        assertRefused(evaluate("x,y,label\n1,2\n"), "line 2");
        assertRefused(evaluate(THREE, "--label", "z"), "z");
        assertRefused(evaluate(THREE, "--second", written("short.csv", "x,y,label\n1,2,a\n")), "has 1 rows");
        String turned = written("turned.csv", "x,y,label\n1,2,b\n1,2,a\n1,2,a\n");
        assertRefused(evaluate(THREE, "--second", turned), "Row 1 is \"a\"");
    }

    @Test
    void tooManyPairsAreRefused() throws IOException {
        StringJoiner lines = new StringJoiner("\n", "x,label\n", "\n");
        for (int i = 0; i < 3001; i++) {
            lines.add(i + ",a");
        }
        assertRefused(evaluate(lines.toString(), "--pairs", folder + "/p.csv"), "at most 3000 rows");
    }

    private Said evaluate(String points, String... more) throws IOException {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "evaluate";
        arguments[1] = written("points.csv", points);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Said.by(arguments);
    }

    private static double loss(Said said) {
        assertEquals(0, said.status(), said.error());
        return Double.parseDouble(said.output().lines().findFirst().orElse("").split(" +")[1]);
    }

    private static String csv(Matrix points, double... labels) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        StringJoiner header = new StringJoiner(",");
        for (int k = 0; k < points.columns(); k++) {
            header.add("z" + k);
        }
        lines.add(header + ",label");
        for (int i = 0; i < points.rows(); i++) {
            StringJoiner line = new StringJoiner(",");
            Arrays.stream(points.row(i)).forEach(number -> line.add(Double.toString(number)));
            lines.add(line + "," + (int) labels[i]);
        }
        return lines.toString();
    }

    private static void assertNumbers(String line, double... expected) {
        double[] numbers =
                Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, numbers, 1e-9, line);
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
