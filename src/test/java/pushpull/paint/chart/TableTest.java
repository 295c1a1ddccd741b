package pushpull.paint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void textIsQuotedWhereItMustBe() {
        Table table = new Table("name", "value")
                .row("a, \"b\"", 0.1)
                .row("c", Double.NaN)
                .row("d", 3);
        assertEquals("name,value\n\"a, \"\"b\"\"\",0.1\nc,\nd,3\n", table.csv());
    }

    @Test
    void everyRowHasEveryColumn() {
        assertThrows(IllegalArgumentException.class, () -> new Table("one").row(1, 2));
    }
}
