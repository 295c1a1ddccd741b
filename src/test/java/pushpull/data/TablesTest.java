package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushpull.table.IncompleteRows.REFUSE;
import static pushpull.table.UnlabelledRows.KEEP;
import static pushpull.table.UnlabelledRows.LEAVE_OUT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.table.CsvChoice;
import pushpull.table.CsvExpectation;
import pushpull.table.DataException;

/// Tables as other programs write them.
class TablesTest {
    private static final double[] SQUARE = {0, 0, 0, 1, 3, 0, 3, 1};

    @TempDir
    private Path folder;

    private static String table(String name) throws URISyntaxException {
        URL found = Objects.requireNonNull(TablesTest.class.getResource("/pushpull/tables/" + name), name);
        return Path.of(found.toURI()).toString();
    }

    private static Points read(String text) throws IOException {
        return CsvReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "own.csv", "");
    }

    private Points chosen(String text, CsvChoice choice) throws IOException {
        return CsvReader.read(Files.writeString(folder.resolve("own.csv"), text).toString(), choice);
    }

    private static String classes(Points points) {
        return IntStream.range(0, points.size()).mapToObj(points::className).collect(Collectors.joining(" "));
    }

    private static String remarks(Points points) {
        return String.join("\n", points.columns().remarks());
    }

    /// Files of four points in two classes at the corners of a rectangle.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.csv",
                "row-numbers.csv",
                "unnamed.csv",
                "id.csv",
                "embeddings.csv",
                "sep.csv",
                "empty-rows.csv",
                "trailing-comma.csv",
                "utf16.csv",
                "tensors.tsv"
            })
    void theFourCorners(String name) throws URISyntaxException {
        Points points = CsvReader.read(table(name), "");
        assertArrayEquals(SQUARE, points.features().toArray());
        assertEquals("a a b b", classes(points));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# x,y,label\n0,0,a\n0,1,a\n3,0,b\n3,1,b\n",
                "#x,y,label\n0,0,a\n0,1,a\n3,0,b\n3,1,b\n",
                "# made today\n# by me\nx,y,label\n0,0,a\n0,1,a\n3,0,b\n3,1,b\n",
                "# x y label\n0 0 a\n0 1 a\n3 0 b\n3 1 b\n",
                "\"\" \"x\" \"y\" \"label\"\n\"1\" 0 0 \"a\"\n\"2\" 0 1 \"a\"\n\"3\" 3 0 \"b\"\n\"4\" 3 1 \"b\"\n",
                "\"x\" \"y\" \"label\"\n\"1\" 0 0 \"a\"\n\"2\" 0 1 \"a\"\n\"3\" 3 0 \"b\"\n\"4\" 3 1 \"b\"\n",
                "\"x\",\"y\",\"Label\"\n\"0\",\"0\",\"a\"\n\"0\",\"1\",\"a\"\n\"3\",\"0\",\"b\"\n\"3\",\"1\",\"b\"\n",
                "LABEL\tX\tY\r\na\t0\t0\r\na\t0\t1\r\nb\t3\t0\r\nb\t3\t1\r\n",
                "sep=\t\nx\ty\tlabel\n0\t0\ta\n0\t1\ta\n3\t0\tb\n3\t1\tb\n",
                "\uFEFFsep=;\r\nx;y;label\r\n0;0;a\r\n0;1;a\r\n3;0;b\r\n3;1;b\r\n",
                "x;y;label\n0,0;0,0;a\n0,0;1,0;a\n3,0;0,0;b\n3,0;1,0;b\n",
                "0,0;0,0;a\n0,0;1,0;a\n3,0;0,0;b\n3,0;1,0;b\n",
                "x,y,label\n\"0,0\",\"0,0\",a\n\"0,0\",\"1,0\",a\n\"3,0\",\"0,0\",b\n\"3,0\",\"1,0\",b\n",
                "x,y,label,,\n0,0,a,,\n0,1,a,,\n3,0,b,,\n3,1,b,,\n,,,,\n",
                "x,y,label\n0,0,a,\n0,1,a,\n3,0,b,\n3,1,b,\n",
                "x,y,label,\n0,0,a\n0,1,a\n3,0,b\n3,1,b\n",
                "x|y|label\n0|0|a\n0|1|a\n3|0|b\n3|1|b\n",
                "index,x,y,label\n7,0,0,a\n2,0,1,a\n9,3,0,b\n4,3,1,b\n",
                "PassengerId,x,y,label\n11,0,0,a\n12,0,1,a\n13,3,0,b\n14,3,1,b\n",
                "file,x,y,label\nu.png,0,0,a\nv.png,0,1,a\nw.png,3,0,b\nx.png,3,1,b\n",
                "kind,x,y\na,0,0\na,0,1\nb,3,0\nb,3,1\n",
                "text,embedding,label\nt1,\"[0, 0]\",a\nt2,\"[0, 1]\",a\nt3,\"[3, 0]\",b\nt4,\"[3, 1]\",b\n",
                "embedding,label\n[0. 0.],a\n[0. 1.],a\n[3. 0.],b\n[3.  1. ],b\n",
                "0,1,label\n0,0,a\n0,1,a\n3,0,b\n3,1,b\n",
                ",0,1,label\n0,0,0,a\n1,0,1,a\n2,3,0,b\n3,3,1,b\n",
                "1,0,0,a\n2,0,1,a\n3,3,0,b\n4,3,1,b\n",
                "0,0,a\n0,1,a\n3,0,b\n3,1,b\n",
                "x,y,target,species\n0,0,a,ka\n0,1,a,ka\n3,0,b,kb\n3,1,b,kb\n",
            })
    void theFourCornersInOtherForms(String text) throws IOException {
        Points points = read(text);
        assertArrayEquals(
                SQUARE, points.features().toArray(), () -> points.columns().toString());
        assertEquals("a a b b", classes(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsWithAndWithoutMark(String name) throws IOException {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + "x,y,label\n1,2,\u00e4\n").getBytes(Charset.forName(name));
            assertEquals("\u00e4", classes(CsvReader.read(new ByteArrayInputStream(bytes), "own.csv", "")));
        }
    }

    @Test
    void whatWasLeftOutIsSaid() throws IOException, URISyntaxException {
        assertEquals(
                table("id.csv") + ": column 1 (\"Id\") names the points and is left out.",
                remarks(CsvReader.read(table("id.csv"), "")));
        assertTrue(remarks(read("x,kind\n1,a\n2,b\n")).contains("labels are taken from column \"kind\""));
        assertTrue(remarks(CsvReader.read(table("row-numbers.csv"), "")).contains("numbers the rows"));
        assertTrue(remarks(read("name,x,label\nu,1,a\nv,2,b\n")).contains("left out: name"));
        assertEquals("", remarks(CsvReader.read(table("plain.csv"), "")));
    }

    @Test
    void ownOutputKnowsItsHeldOutRows() throws URISyntaxException {
        assertArrayEquals(
                new int[] {1, 3}, CsvReader.read(table("embeddings.csv"), "").heldOut());
    }

    @Test
    void withoutHeader() throws URISyntaxException {
        Points iris = CsvReader.read(table("iris-rows.csv"), "");
        assertEquals(7, iris.size());
        assertEquals(List.of("Iris-setosa", "Iris-versicolor", "Iris-virginica"), iris.classNames());
        assertEquals(3, CsvReader.read(table("equal-numbers.csv"), "").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-label.csv", "no-label-numeric.csv", "vectors-alone.tsv", "word2vec.txt"})
    void noLabelIsToBeDeclared(String name) throws URISyntaxException {
        String message = assertThrows(DataException.class, () -> CsvReader.read(table(name), ""))
                .getMessage();
        assertTrue(message.contains(name + ": no column holds labels") && message.contains("--label none"), message);
        Points points = CsvReader.read(table(name), "none");
        assertEquals(0, points.classes());
        assertEquals(name.startsWith("vectors") ? 2 : 3, points.dimensions());
        assertEquals(4, points.size());
    }

    @Test
    void wordVectorsOfQuotesAndCommas() throws IOException {
        Points points = chosen(", 0.5 1\nthe 0.25 2\n\" 0.75 3\n# 1.5 4\n", CsvChoice.label("none"));
        assertArrayEquals(
                new double[] {0.5, 1, 0.25, 2, 0.75, 3, 1.5, 4},
                points.features().toArray());
    }

    @Test
    void listsOfAnyLengthAreCoordinates() throws IOException, URISyntaxException {
        Points points = CsvReader.read(table("lists.csv"), "");
        assertEquals(
                List.of("embedding1", "embedding2", "embedding3"),
                points.columns().featureNames());
        String list =
                IntStream.range(0, 4096).mapToObj(i -> "-0.0123456789012345").collect(Collectors.joining(", "));
        assertEquals(
                4096,
                read("e,label\n\"[" + list + "]\",a\n\"[" + list + "]\",b\n").dimensions());
        String message = assertThrows(DataException.class, () -> read("e,label\n\"[1, 2]\",a\n\"[1]\",b\n"))
                .getMessage();
        assertEquals(
                "own.csv, line 3, column 1 (\"e\"): a list of 1 numbers, but the first list of the column has 2. All"
                        + " lists need the same length.",
                message);
    }

    @Test
    void thousandsOfColumnsAndClasses() throws IOException {
        String names = IntStream.range(0, 5000).mapToObj(i -> "z" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 5000).mapToObj(i -> "0.5").collect(Collectors.joining(","));
        assertEquals(
                5000, read(names + ",label\n" + row + ",a\n" + row + ",b\n").dimensions());
        String many = IntStream.range(0, 60_000).mapToObj(i -> i + ",c" + i / 2).collect(Collectors.joining("\n"));
        assertEquals(30_000, read("x,label\n" + many).classes());
    }

    @Test
    void numbersOfOneValueAreOneClass() throws IOException {
        Points points = read("x,label\n1,1\n2,1.0\n3,2\n4,02\n");
        assertEquals("1 1 2 02", classes(points));
        assertTrue(remarks(points).contains("one class"));
    }

    @Test
    void minusOneIsNoLabelBesideNumbersFromZero() throws IOException {
        assertEquals("0 1  0", classes(read("x,label\n1,0\n2,1\n3,-1\n4,0\n")));
        assertEquals(
                "0 1  0",
                classes(read("x,label\n1,0.0\n2,1.0\n3,-1.0\n4,0.0\n")).replace(".0", ""));
        assertEquals("a  b", classes(read("x,label\n1,a\n2,-1\n3,b\n")));
        assertEquals("1 -1 1", classes(read("x,label\n1,1\n2,-1\n3,1\n")));
        assertEquals("2 -1 -2", classes(read("x,label\n1,2\n2,-1\n3,-2\n")));
        assertTrue(remarks(read("x,label\n1,0\n2,1\n3,-1\n")).contains("(1 rows)"));
        CsvChoice kept = new CsvChoice("", "", "", "", "none", KEEP, CsvExpectation.NONE, "", REFUSE);
        assertEquals("0 -1", classes(chosen("x,label\n1,0\n2,-1\n", kept)));
    }

    @Test
    void missingLabelsAreNoneOrLeftOut() throws IOException {
        String text = "x,label\n1,a\n2,?\n3,\n4,NA\n5,b\n";
        assertEquals("a    b", classes(read(text)));
        Points left = chosen(text, new CsvChoice("", "", "", "", "", LEAVE_OUT, CsvExpectation.NONE, "", REFUSE));
        assertArrayEquals(new int[] {0, 4}, left.ids());
    }

    @Test
    void columnsAreChosenByNameStretchAndBeginning() throws IOException {
        String text = "z1,z2,z3,other,kind,sort\n1,2,3,4,a,u\n5,6,7,8,b,v\n";
        CsvChoice two = new CsvChoice("z1,Z3", "kind", "", "", "", KEEP, CsvExpectation.NONE, "", REFUSE);
        assertEquals(List.of("z1", "z3"), chosen(text, two).columns().featureNames());
        for (String columns : List.of("z*", "z1..z3", "1..3", "Z1,z2,3")) {
            Points points =
                    chosen(text, new CsvChoice(columns, "kind", "", "", "", KEEP, CsvExpectation.NONE, "", REFUSE));
            assertEquals(List.of("z1", "z2", "z3"), points.columns().featureNames());
        }
        Points dropped =
                chosen(text, new CsvChoice("", "kind,sort", "z2", "other", "", KEEP, CsvExpectation.NONE, "", REFUSE));
        assertEquals(List.of("z1", "z3"), dropped.columns().featureNames());
        assertEquals(List.of("a / u", "b / v"), dropped.classNames());
        String message = assertThrows(
                        DataException.class,
                        () -> chosen(
                                text, new CsvChoice("q", "kind", "", "", "", KEEP, CsvExpectation.NONE, "", REFUSE)))
                .getMessage();
        assertTrue(
                message.endsWith("no column is called \"q\". Choose among: z1, z2, z3, other, kind, sort."), message);
    }

    private static Csv views(String second) throws URISyntaxException {
        return new Csv(table("view1.csv"), "", Scaling.NONE, "", "", "", "", KEEP, table(second), "", REFUSE);
    }

    @Test
    void twoFilesAreTwoViews() throws URISyntaxException {
        Csv both = views("view2.csv");
        Points points = both.read();
        assertEquals(-1, Objects.requireNonNull(points.otherView()).get(0, 0));
        Csv wrong = views("lists.csv");
        assertTrue(
                assertThrows(DataException.class, wrong::read).getMessage().contains("two views need equal numbers"));
    }

    @Test
    void standardisingIsProposedForColumnsOfDifferentSpread() throws IOException {
        Path file = Files.writeString(folder.resolve("wine.csv"), "proline,hue,label\n1065,1.04,1\n520,1.25,2\n");
        String proposed = remarks(new Csv(file.toString(), "", Scaling.NONE).points(new pushpull.random.Streams(1)));
        assertTrue(proposed.contains("column \"proline\" spreads 2595 times as far as \"hue\""), proposed);
        assertEquals(
                "", remarks(new Csv(file.toString(), "", Scaling.STANDARDISE).points(new pushpull.random.Streams(1))));
    }

    @Test
    void metadataOfAnotherLengthIsRefused() throws IOException {
        Path tensors = Files.writeString(folder.resolve("tensors.tsv"), "1\t2\n3\t4\n");
        Files.writeString(folder.resolve("metadata.tsv"), "word\tlabel\nu\ta\nv\tb\n");
        assertEquals("a b", classes(CsvReader.read(tensors.toString(), "")));
        assertEquals("u v", classes(CsvReader.read(tensors.toString(), "word")));
        assertEquals("", classes(CsvReader.read(tensors.toString(), "none")).strip());
        Files.writeString(folder.resolve("metadata.tsv"), "a\nb\nc\nd\n");
        assertTrue(assertThrows(DataException.class, () -> CsvReader.read(tensors.toString(), ""))
                .getMessage()
                .endsWith("4 labels for 2 rows of vectors. Each row needs one label, in the same order."));
    }
}
