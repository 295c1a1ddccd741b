package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import pushpull.table.DataException;

/// Every fault of a data file is named in full.
class CsvFaultTest {
    @TempDir
    private Path folder;

    private static String fault(byte[] bytes, String label) {
        return assertThrows(
                        DataException.class, () -> CsvReader.read(new ByteArrayInputStream(bytes), "own.csv", label))
                .getMessage();
    }

    private static String fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8), "");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ~                            | own.csv is empty. The first line must name the columns, and each further line is one point.
        ~~  ~                        | own.csv is empty. The first line must name the columns, and each further line is one point.
        x,y,label~                   | own.csv: no rows below the header. Each line below it is one point.
        x~1~2                        | own.csv, line 1: only one column. At least one column of numbers and a label column are needed, separated by commas, semicolons, tabs or spaces.
        1.5,2,3~4,5,6                | own.csv: no column holds labels; its columns are column 1, column 2, column 3. Name the label column (--label COLUMN, data.label), or say that there is none: --label none (data.label = none).
        x,x,label~1,2,a              | own.csv, line 1: two columns are called "x". Give each its own name.
        x,y,label~1,2,a~3,b          | own.csv, line 3: 2 fields, but the header names 3 columns. Each row needs one field for each column.
        x,y,label~1,2,a,4            | own.csv, line 2: 4 fields, but the header names 3 columns. Each row needs one field for each column.
        x,y,label~~~1,,a             | own.csv, line 4, column 2 ("y"): no value. Fill in a number, leave the row out, or drop the column (--drop, data.drop).
        x,y,label~1,2,a~1,two,a      | own.csv, line 3, column 2 ("y"): "two" is not a number. Write numbers like -1.5 or 2e3, or drop the column (--drop, data.drop).
        x,y,label~1,2,a~1,0x1p3,a    | own.csv, line 3, column 2 ("y"): "0x1p3" is not a number. Write numbers like -1.5 or 2e3, or drop the column (--drop, data.drop).
        x;y;label~1.5;2;a~1,5;2;a    | own.csv, line 3, column 1 ("x"): "1,5" has a decimal comma or point unlike the numbers before it. Write all numbers of the file in one way.
        x;y;label~1,5;2;a~1.5;2;a    | own.csv, line 3, column 1 ("x"): "1.5" has a decimal comma or point unlike the numbers before it. Write all numbers of the file in one way.
        x,y,label~"1,500",2,a~3,4,b  | own.csv, line 2, column 1 ("x"): "1,500" may have commas between thousands. Write the number without them.
        x,y,label~1,NaN,a~1,2,b      | own.csv, line 2, column 2 ("y"): no value ("NaN"). Fill in a number, leave the row out, or drop the column (--drop, data.drop).
        x,y,label~1,?,a~1,2,b        | own.csv, line 2, column 2 ("y"): no value ("?"). Fill in a number, leave the row out, or drop the column (--drop, data.drop).
        x,y,label~1,2,a~-Infinity,2,a | own.csv, line 3, column 1 ("x"): "-Infinity" is not a finite number. Numbers up to 1e100 in size are allowed; fill one in, or leave the row out.
        x,y,label~1e999,2,a          | own.csv, line 2, column 1 ("x"): "1e999" is not a finite number. Numbers up to 1e100 in size are allowed; fill one in, or leave the row out.
        x,y,label~1,2,"a             | own.csv, line 2, column 3: the quote opened here is never closed. Close it, or double a quote that belongs to the text.
        x,y,label~1,2,"a"b           | own.csv, line 2, column 3: "b" after a closing quote; only a separator or the end of the line may follow. Double a quote that belongs to the text.
        x,y,label~1,2,~3,4,          | own.csv: column "label" has no labels. Choose another label column, or say that there is none: --label none (data.label = none).
        x,y,label~1,2,a~1,"2~3",a    | own.csv, line 3, column 2 ("y"): "2 3" is not a number. Write numbers like -1.5 or 2e3, or drop the column (--drop, data.drop).
        """)
    void faultsInText(String text, String message) {
        assertEquals(message, fault(text.replace('~', '\n')));
    }

    @Test
    void anUnknownLabelColumnNamesTheCandidates() {
        assertEquals(
                "own.csv: no column is called \"kind\". Choose among: x, y, label.",
                fault("x,y,label\n1,2,a\n".getBytes(StandardCharsets.UTF_8), "kind"));
    }

    @Test
    void textThatIsNotUtf8() {
        assertEquals(
                "own.csv, line 2: not UTF-8 text. Save the file as \"CSV UTF-8\".",
                fault("x,label\n1,\u00e4\n".getBytes(StandardCharsets.ISO_8859_1), ""));
    }

    @Test
    void binary() {
        assertEquals(
                "own.csv, line 1: a zero byte, so this is not text. Export the table as CSV.", fault("x,\0,label\n1"));
    }

    @Test
    void tooManyRowsColumnsAndLabels() {
        assertEquals(
                "own.csv, line 1000002: more than 1000000 rows. Keep a sample of them.",
                fault("x,label\n" + "1,a\n".repeat(1_000_001)));
        assertEquals(
                "own.csv, line 1: more than 20000 columns. Leave some out.", fault("x,".repeat(20_000) + "label\n"));
        StringBuilder labels = new StringBuilder("x,name\n");
        for (int i = 0; i < 100_001; i++) {
            labels.append("1,n").append(i).append('\n');
        }
        assertEquals(
                "own.csv, line 100002: more than 100000 different labels in column \"name\". Choose a column that holds"
                        + " classes.",
                fault(labels.toString()));
    }

    @Test
    void hugeFilesThatAreBrokenStopEarly() throws IOException {
        Endless quoted = new Endless("x,label\n1,\"", "a\n");
        DataException fault = assertThrows(DataException.class, () -> CsvReader.read(quoted, "own.csv", ""));
        assertEquals(
                "own.csv, line 2, column 2: more than 200000 characters in one field. Perhaps a quote is not closed.",
                fault.getMessage());
        assertTrue(quoted.served < 1_000_000, () -> quoted.served + " bytes read");
        Endless wide = new Endless("", "x,");
        assertThrows(DataException.class, () -> CsvReader.read(wide, "own.csv", ""));
        assertTrue(wide.served < 1_000_000);
    }

    @Test
    void filesThatCannotBeOpened() throws IOException {
        String missing = folder.resolve("none.csv").toString();
        assertEquals(
                missing + ": there is no such file. Check the path.",
                assertThrows(DataException.class, () -> CsvReader.read(missing, ""))
                        .getMessage());
        assertEquals(
                folder + " is a folder, not a file. Choose a CSV file in it.",
                assertThrows(DataException.class, () -> CsvReader.read(folder.toString(), ""))
                        .getMessage());
        assertEquals(
                "No CSV file is chosen. Choose one, or set its path.",
                assertThrows(DataException.class, () -> CsvReader.read(" ", "")).getMessage());
        Path fine = Files.writeString(folder.resolve("fine.csv"), "x,label\n1,a\n");
        assertEquals(1, CsvReader.read(fine.toString(), "").size());
    }

    /// A beginning and then the same bytes again and again.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] again;
        private long served;

        Endless(String start, String again) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = served++;
            return at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)];
        }
    }
}
