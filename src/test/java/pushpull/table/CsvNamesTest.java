package pushpull.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvNamesTest {
    private static void roundTrips(List<String> names, List<Integer> columns) {
        CsvNames header = new CsvNames("own.csv", names);
        assertEquals(columns, header.all(header.text(columns)), () -> header.text(columns));
    }

    @Test
    void stretchesOfMoreThanTwoAreWrittenAsSuch() {
        CsvNames names = new CsvNames("own.csv", List.of("a", "b", "c", "d", "e", "f"));
        assertEquals("a..c,e,f", names.text(List.of(0, 1, 2, 4, 5)));
        assertEquals("f,a", names.text(List.of(5, 0)));
        assertEquals("", names.text(List.of()));
    }

    @Test
    void everyChoiceOfColumnsIsFoundAgain() {
        List<List<String>> headers = List.of(
                List.of("x", "y", "z", "label", "w"),
                List.of("a", "A", "5", "b", "c"),
                List.of("a,b", "a", "b", "x..y", "z*"),
                List.of("", " padded", "plain", "p", "q"));
        for (List<String> names : headers) {
            for (int bits = 1; bits < 1 << names.size(); bits++) {
                List<Integer> columns = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        columns.add(i);
                    }
                }
                roundTrips(names, columns);
            }
        }
    }
}
