package pushpull.supervise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import pushpull.data.Blobs;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.table.DataException;

class PairListTest {
    private static final Streams STREAMS = new Streams(2);
    private final Points blobs = new Blobs(10, 2, 2, 0.4).points(STREAMS);

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("pairs.csv");
    }

    private PairLabels pairLabels(String text) throws IOException {
        Files.writeString(file, text);
        return new PairList(file.toString()).pairLabels(blobs, STREAMS);
    }

    @Test
    void listedNegativePairsAreTheOnlyOnes() throws IOException {
        PairLabels pairLabels = pairLabels("i,j,same\n0,1,1\n1,2,no\n1,0,1\n");
        assertTrue(pairLabels.isPositivePair(1, 0));
        assertTrue(pairLabels.isNegativePair(2, 1));
        assertFalse(pairLabels.isNegativePair(3, 4));
        assertArrayEquals(new int[] {2}, pairLabels.negativesOf(1));
    }

    @Test
    void withoutNegativePairsAllOthersAreNegative() throws IOException {
        PairLabels pairLabels = pairLabels("i,j\n0,1\n");
        assertTrue(pairLabels.isPositivePair(1, 0));
        assertTrue(pairLabels.isNegativePair(3, 4));
        assertEquals(8, pairLabels.negativesOf(1).length);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ~             |  is empty. The first line must be "i,j,same" or "i,j", and each further line is one pair.
        a,b~1,2       | , line 1: the header is "a,b"; "i,j,same" or "i,j" is needed.
        i,j,same      | : no pairs below the header. Each line below it is one pair of point numbers.
        i,j~0,77      | , line 2, column 2 ("j"): there is no point 77. Use the numbers that points have in the window; the first row of a data file is 0.
        i,j~0.5,1     | , line 2, column 1 ("i"): there is no point 0.5. Use the numbers that points have in the window; the first row of a data file is 0.
        i,j~3,3       | , line 2: point 3 is paired with itself. Leave the line out.
        i,j~3         | , line 2: 1 fields, but the header names 2 columns. Each row needs one field for each column.
        i,j,same~0,1,1~1,0,0 | , line 3: points 1 and 0 are listed as same and as different. Leave one of the lines out.
        i,j,same~0,1,2       | , line 2, column 3 ("same"): "2" says neither same nor different. Write 1 for same and 0 for different.
        """)
    void faults(String text, String message) {
        DataException fault = assertThrows(DataException.class, () -> pairLabels(text.replace('~', '\n')));
        assertEquals(
                message.strip(),
                fault.getMessage().substring(file.toString().length()).strip());
    }

    @Test
    void noFileIsSaidInWords() {
        DataException fault = assertThrows(DataException.class, () -> new PairList("").pairLabels(blobs, STREAMS));
        assertEquals("No CSV file is chosen. Choose one, or set its path.", fault.getMessage());
    }
}
