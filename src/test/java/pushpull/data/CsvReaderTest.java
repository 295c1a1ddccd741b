package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.table.DataException;

class CsvReaderTest {
    private static Points read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), "");
    }

    private static Points read(byte[] bytes, String label) throws IOException {
        return CsvReader.read(new ByteArrayInputStream(bytes), "own.csv", label);
    }

    @Test
    void marksLineEndsBlankLinesAndQuotes() throws IOException {
        Points points =
                read("\uFEFF\r\n\"x\", y ,\"my \"\"label\"\"\"\r\n\r\n1, 2.5 ,\"a, b\"\r\n-3e-1,+.5,c\r4,5.,\"a, b\"");
        assertEquals(List.of("x", "y"), points.columns().featureNames());
        assertEquals(List.of("a, b", "c"), points.classNames());
        assertArrayEquals(
                new double[] {1, 2.5, -0.3, 0.5, 4, 5}, points.features().toArray());
        assertArrayEquals(new int[] {0, 1, 0}, points.labels());
    }

    @Test
    void semicolonsAndTabs() throws IOException {
        assertEquals(read("x,y,label\n1,2,a\n"), read("x;y;label\n1;2;a\n"));
        assertEquals(read("x,y,label\n1,2,a\n"), read("x\ty\tlabel\n1\t2\ta\n"));
    }

    @Test
    void theLabelColumnIsFoundByNameElseLast() throws IOException {
        assertEquals(List.of("a"), read("Class,x,y\na,1,2\n").classNames());
        assertEquals(List.of("2"), read("a,b,k\n1,1,2\n1,1,2\n").classNames());
        Points chosen = read("label,x,y\n7,1,2\n".getBytes(StandardCharsets.UTF_8), "x");
        assertEquals(List.of("label", "y"), chosen.columns().featureNames());
        assertArrayEquals(new double[] {7, 2}, chosen.features().toArray());
    }

    @Test
    void numbersAsLabelsAscend() throws IOException {
        Points points = read("x,label\n1,10\n2,9\n3,10\n4,-2\n");
        assertEquals(List.of("-2", "9", "10"), points.classNames());
        assertArrayEquals(new int[] {2, 1, 2, 0}, points.labels());
    }

    @Test
    void anEmptyLabelIsAnUnknownClass() throws IOException {
        Points points = read("x,label\n1,\n2,a\n");
        assertArrayEquals(new int[] {Points.UNLABELLED, 0}, points.labels());
    }

    @Test
    void aColumnWithoutNameGetsItsNumber() throws IOException {
        assertEquals(
                List.of("x", "column 2"), read("x,,label\n0,1,a\n").columns().featureNames());
    }

    /// Whatever the bytes, the reader gives points or a fault, and a fault that names the file.
    @Test
    void brokenFilesGiveFaultsOnly() throws IOException {
        byte[] sound =
                "x,y,\"label\"\n1,2.5,a\n-3e2,\"4\",\"b \"\"c\"\"\"\n5,6,\u00e4\n".getBytes(StandardCharsets.UTF_8);
        int faults = 0;
        for (int run = 0; run < 600; run++) {
            Draws draws = new Streams(run).of(Purpose.DATA, 0);
            byte[] broken = Arrays.copyOf(sound, 1 + draws.nextInt(sound.length));
            for (int hit = draws.nextInt(4); hit > 0; hit--) {
                broken[draws.nextInt(broken.length)] =
                        run % 2 == 0 ? (byte) draws.nextInt(256) : (byte) "\",;\n\r\t -1e.\0".charAt(draws.nextInt(12));
            }
            try {
                assertTrue(read(broken, "").size() > 0);
            } catch (DataException fault) {
                faults++;
                assertTrue(fault.getMessage().startsWith("own.csv"), fault::getMessage);
            }
        }
        assertTrue(faults > 300, faults + " faults");
    }
}
