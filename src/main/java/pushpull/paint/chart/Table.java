package pushpull.paint.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pushpull.settings.Decimal;

/// The numbers that a chart shows, one row a line, under the names of their columns.
public final class Table {
    private final List<String> columns;
    private final List<String> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row; a number that is not finite leaves its cell empty.
    ///
    /// @throws IllegalArgumentException if it has more or fewer cells than there are columns
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(Table::cell).collect(Collectors.joining(",")));
        return this;
    }

    private static String cell(Object cell) {
        if (cell instanceof Double number) {
            return Double.isFinite(number) ? Decimal.text(number) : "";
        }
        String text = String.valueOf(cell);
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    public List<String> columns() {
        return columns;
    }

    /// How many rows there are.
    public int size() {
        return rows.size();
    }

    /// Comma-separated values, with the names of the columns in the first line.
    public String csv() {
        StringBuilder csv = new StringBuilder(columns.stream().map(Table::cell).collect(Collectors.joining(",")));
        csv.append('\n');
        rows.forEach(row -> csv.append(row).append('\n'));
        return csv.toString();
    }
}
