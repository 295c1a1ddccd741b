package pushpull.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleFileTest {
    private static final String CASE = "{'name':'a','kind':'k','tags':['edge'],'expected':{'value':1}}";
    private static final String FILE = "{'format':'oracle-1','file':'x','case_count':1,'cases':[\n" + CASE + "]}";

    @Test
    void readsPlainAndCompressedFiles() throws IOException {
        assertEquals(1, read(bytes(FILE)).size());
        assertEquals("k", read(zipped(bytes(FILE))).getFirst().kind());
    }

    @Test
    void fieldsMayComeInAnyOrder() throws IOException {
        String text = "{'cases':[" + CASE + "],'case_count':1,'format':'oracle-1'}";
        assertEquals(1, read(bytes(text)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'format':'oracle-2','cases':[]} | x, line 1, column 11: the format is 'oracle-2'",
                "{'cases':[]} | x: 'format' is missing",
                "{'format':'oracle-1'} | x: the list 'cases' is missing",
                "{'format':'oracle-1','case_count':2,'cases':[]} | x: there are 0 cases, but 'case_count' is 2",
                "{'format':'oracle-1','cases':[7]} | x, line 1, column 31: a case must be",
                "{'format':'oracle-1','cases':[{'name':'a'}]} | x, line 1, column 31, a: 'kind' is missing",
                "{'format':'oracle-1','cases':[{'name':'a','kind':'k'}]} | x, line 1, column 31, a: the object"
                        + " 'expected' is missing",
                "{'format':'oracle-1','cases':[]} more | x, line 1, column 34: this is not strict JSON",
                "{'format':'oracle-1','format':'oracle-1'} | not strict JSON: Duplicate",
                "{'format':'oracle-1','cases':[NaN]} | not strict JSON",
                "[] | x, line 1, column 1: a reference file must be one JSON object",
                "{'format':'oracle-1','cases':[ | x, line 1",
                "{'format':'oracle-1','cases':[{'na | x, line 1"
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        String said = fault(bytes(text));
        assertTrue(said.contains(message.replace('\'', '"')), said);
        assertEquals(1, said.lines().count());
        assertFalse(said.contains("Source"), said);
    }

    @Test
    void anEmptyFileIsNoReferenceFile() {
        assertTrue(fault(new byte[0]).startsWith("x: "));
    }

    @Test
    void aCompressedFileThatIsCutOffIsNamed() throws IOException {
        byte[] whole = zipped(bytes(FILE));
        String said = fault(Arrays.copyOf(whole, whole.length - 12));
        assertTrue(said.startsWith("x: compressed with gzip"), said);
    }

    @Test
    void twoCasesOfOneNameAreRefused() {
        String said = fault(bytes("{'format':'oracle-1','cases':[" + CASE + "," + CASE + "]}"));
        assertTrue(said.contains("two cases are named \"a\""), said);
    }

    private static String fault(byte[] bytes) {
        return String.valueOf(
                assertThrows(OracleException.class, () -> read(bytes)).getMessage());
    }

    private static List<OracleCase> read(byte[] bytes) throws IOException {
        List<OracleCase> cases = new ArrayList<>();
        OracleFile.read("x", new ByteArrayInputStream(bytes), cases::add);
        return cases;
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
