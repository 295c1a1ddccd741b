package pushpull.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the first rows of a table have in one column.
///
/// @param filled how many of them have a value
/// @param numbers how many of these are numbers
/// @param lists how many are lists of numbers
/// @param distinct how many different values there are
/// @param whole whether all numbers are whole
/// @param counts whether the numbers count up by one from 0 or 1
record CsvColumn(int filled, int numbers, int lists, int distinct, boolean whole, boolean counts) {
    static CsvColumn of(List<List<String>> rows, int column) {
        Set<String> seen = new HashSet<>();
        int filled = 0;
        int numbers = 0;
        int lists = 0;
        boolean whole = true;
        boolean counts = true;
        double next = 0;
        for (List<String> row : rows) {
            String field = column < row.size() ? row.get(column) : "";
            if (!CsvNumber.isMissing(field)) {
                boolean number = CsvNumber.isAnyNumber(field);
                boolean isWhole = number && isWhole(field);
                double value = isWhole ? value(field) : -1;
                next = filled == 0 ? value : next + 1;
                counts &= isWhole && value == next && (filled > 0 || value == 0 || value == 1);
                filled++;
                numbers += number ? 1 : 0;
                lists += !number && CsvList.isList(field) ? 1 : 0;
                whole &= !number || isWhole;
                seen.add(field);
            }
        }
        return new CsvColumn(filled, numbers, lists, seen.size(), whole, counts && filled == rows.size());
    }

    private static boolean isWhole(String field) {
        return value(field) == Math.rint(value(field));
    }

    private static double value(String field) {
        return Double.parseDouble(field.replace(',', '.'));
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /// Neither numbers nor lists.
    boolean isText() {
        return filled > 0 && numbers == 0 && lists == 0;
    }

    boolean isList() {
        return lists > 0 && numbers == 0;
    }

    /// Whether a value occurs twice, as classes do.
    boolean repeats() {
        return distinct < filled;
    }

    /// Whether there are only whole numbers of which some repeat, as the numbers of classes do.
    boolean isWholeClasses() {
        return filled > 0 && numbers == filled && whole && repeats();
    }
}
