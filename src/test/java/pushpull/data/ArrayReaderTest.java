package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.random.Streams;
import pushpull.table.DataException;
import pushpull.table.IncompleteRows;
import pushpull.table.UnlabelledRows;
import pushpull.tensor.Matrix;

/// Arrays as NumPy writes them, and all that can be wrong with them.
class ArrayReaderTest {
    private static final double[][] ROWS = {{1, 2, 3}, {-4, 5.5, 6}};

    @TempDir
    private Path folder;

    private Path written(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Points read(Path file) {
        return read(file, "", IncompleteRows.REFUSE);
    }

    private static Points read(Path file, String label, IncompleteRows incomplete) {
        return new Csv(file.toString(), label, Scaling.NONE, "", "", "", "", UnlabelledRows.KEEP, "", "", incomplete)
                .points(new Streams(1));
    }

    private static String fault(Path file) {
        return assertThrows(DataException.class, () -> read(file)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"<f4,4", ">f4,4", "<f8,8", ">f8,8", "<f2,2", ">f2,2", "<i4,4", ">i2,2", "|i1,1", "<i8,8"})
    void everyTypeInBothOrders(String type, int size) throws IOException {
        for (boolean byColumns : new boolean[] {false, true}) {
            ByteBuffer bytes = ByteBuffer.allocate(6 * size)
                    .order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            for (int k = 0; k < 6; k++) {
                double value = byColumns ? ROWS[k % 2][k / 2] : ROWS[k / 3][k % 3];
                put(bytes, type.substring(1), value);
            }
            Points points = read(written("e.npy", NumpyFile.array(type, byColumns, "2, 3", bytes.array())));
            double[] wanted = {1, 2, 3, -4, type.charAt(1) == 'f' ? 5.5 : 5, 6};
            assertEquals(Matrix.of(2, 3, wanted), points.features(), type + byColumns);
            assertEquals(0, points.classes());
        }
    }

    private static void put(ByteBuffer to, String type, double value) {
        switch (type) {
            case "f2" -> to.putShort(Float.floatToFloat16((float) value));
            case "f4" -> to.putFloat((float) value);
            case "f8" -> to.putDouble(value);
            case "i1" -> to.put((byte) value);
            case "i2" -> to.putShort((short) value);
            case "i4" -> to.putInt((int) value);
            default -> to.putLong((long) value);
        }
    }

    @Test
    void unsignedNumbersAreNotNegative() throws IOException {
        byte[] bytes = {(byte) 255, 1};
        assertEquals(
                255,
                read(written("u.npy", NumpyFile.array("|u1", false, "1, 2", bytes)))
                        .features()
                        .get(0, 0));
        byte[] eight = new byte[8];
        java.util.Arrays.fill(eight, (byte) 255);
        assertEquals(
                0x1p64,
                read(written("u8.npy", NumpyFile.array("<u8", false, "1, 1", eight)))
                        .features()
                        .get(0, 0));
    }

    @Test
    void labelsLieBesideOrInTheArchive() throws IOException {
        Path npy = written("dump.npy", NumpyFile.floats(ROWS));
        written("labels.npy", NumpyFile.whole(7, 3));
        Points beside = read(npy);
        assertEquals("7 3", beside.className(0) + " " + beside.className(1));
        assertEquals(0, read(npy, "none", IncompleteRows.REFUSE).classes());
        byte[] text = "b\0\0\0\0\0\0\0ab\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] names = "b\0\0\0\0\0\0\0a\0\0\0b\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        Path npz = NumpyFile.archive(
                folder.resolve("both.npz"),
                Map.of(
                        "embeddings", NumpyFile.floats(ROWS),
                        "labels", NumpyFile.array("<U2", false, "2,", names),
                        "short", NumpyFile.array("|S8", false, "2,", text)));
        Points inside = read(npz);
        assertEquals("b ab", inside.className(0) + " " + inside.className(1));
        assertEquals("ab", read(npz, "short", IncompleteRows.REFUSE).className(1));
        assertEquals("3", read(npz, "labels.npy", IncompleteRows.REFUSE).className(1));
    }

    @Test
    void labelsOfAnotherLengthAreRefused() throws IOException {
        written("labels.npy", NumpyFile.whole(1, 2, 3));
        String fault = fault(written("dump.npy", NumpyFile.floats(ROWS)));
        assertTrue(fault.contains("3 labels for 2 rows of embeddings"), fault);
    }

    @Test
    void rowsWithoutANumberAreNamedAndLeftOutOnlyIfAsked() throws IOException {
        double[][] rows = {{1, 2}, {Double.NaN, 1}, {3, 4}, {Double.POSITIVE_INFINITY, 0}};
        Path file = written("nan.npy", NumpyFile.floats(rows));
        written("labels.npy", NumpyFile.whole(0, 1, 1, 0));
        assertTrue(fault(file).contains("2 of 4 rows lack a number"), fault(file));
        assertTrue(fault(file).contains("rows 1, 3, counted from 0"), fault(file));
        Points left = read(file, "", IncompleteRows.LEAVE_OUT);
        assertArrayEquals(new int[] {0, 2}, left.ids());
        assertArrayEquals(new int[] {0, 1}, left.labels());
        assertTrue(
                left.columns().remarks().toString().contains("2 of 4 rows"),
                left.columns().remarks()::toString);
    }

    @Test
    void rowsOfTextWithoutANumberAreLeftOutIfAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "x,y,label\n1,2,a\nNaN,1,b\n3,,b\n4,5,b\n");
        assertThrows(DataException.class, () -> read(file));
        assertArrayEquals(
                new int[] {0, 3}, read(file, "", IncompleteRows.LEAVE_OUT).ids());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "|O:2, 2:holds Python objects",
                "<c8:2, 2:elements of type <c8",
                "<f4:4,:has the shape 4",
                "<f4:2, 2, 2:has the shape 2 x 2 x 2",
                "<f4:0, 3:has the shape 0 x 3",
                "<f4:2, 5000:Up to 200000 rows and 4096 dimensions",
                "<f4:300000, 2:Up to 200000 rows and 4096 dimensions",
                "<f4:99999999999999, 99999999999999:Up to 200000 rows",
                "<U3:2, 2:holds text and not numbers",
                "<f4:2, 100:ends before all its numbers",
            })
    void wrongTypesAndShapesAreSaid(String type, String shape, String said) throws IOException {
        String fault = fault(written("wrong.npy", NumpyFile.array(type, false, shape, new byte[64])));
        assertTrue(fault.contains(said), fault);
    }

    @Test
    void picklesAreNeverOpened() throws IOException {
        byte[] pickle = "\u0080\u0004cos\nsystem\n(S'touch /tmp/x'\ntR.".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(fault(written("p.npy", pickle)).contains("is a pickle, which can run programs"));
        Path archive = NumpyFile.archive(
                folder.resolve("p.npz"), Map.of("embeddings", NumpyFile.array("|O", false, "2, 2", pickle)));
        assertTrue(fault(archive).contains("never opened here"), fault(archive));
    }

    @Test
    void whatIsNoArrayIsSaid() throws IOException {
        assertTrue(fault(written("a.npy")).contains("ends before all its numbers"));
        assertTrue(fault(written("b.npy", "x,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8)))
                .contains("no NumPy array"));
        assertTrue(fault(written("c.npz", "x,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8)))
                .contains("no .npz archive"));
        byte[] long4 = NumpyFile.floats(ROWS);
        long4[6] = 2;
        assertTrue(fault(written("d.npy", long4)).contains("cannot be read"));
    }

    /// What a header promises bounds what is unpacked, and a header bounds itself.
    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("embeddings.npy"));
            zip.write(NumpyFile.floats(ROWS));
            zeros(zip);
            zip.putNextEntry(new ZipEntry("other.npy"));
            zip.write(NumpyFile.array("<f4", false, "190000, 4000"));
            zeros(zip);
        }
        long before = System.nanoTime();
        assertEquals(2, read(bomb).size());
        assertTrue(System.nanoTime() - before < 2_000_000_000L, "nothing of the 256 MB is unpacked");
    }

    private static void zeros(OutputStream to) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 128; i++) {
            to.write(megabyte);
        }
    }

    @Test
    void archivesWithSeveralTablesAskWhich() throws IOException {
        Path npz = NumpyFile.archive(
                folder.resolve("two.npz"), Map.of("one", NumpyFile.floats(ROWS), "two", NumpyFile.floats(ROWS)));
        assertTrue(fault(npz).contains("Say which holds the embeddings"), fault(npz));
    }

    @Test
    void columnsByNameAreRefused() throws IOException {
        Path npy = written("dump.npy", NumpyFile.floats(ROWS));
        Csv named = new Csv(
                npy.toString(), "", Scaling.NONE, "", "id", "", "", UnlabelledRows.KEEP, "", "", IncompleteRows.REFUSE);
        assertThrows(DataException.class, () -> named.points(new Streams(1)));
    }
}
