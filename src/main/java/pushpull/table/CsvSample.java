package pushpull.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The first rows of a table, from which is told what its columns hold, and the header above them.
///
/// Lines that begin with `#` above the table are remarks, but for a header. A header is there unless a column of
/// numbers begins with a number; names that are numbers themselves, as data frames give them, count up from 0 or 1.
///
/// @param header the names, null if there is none
/// @param headerLine the line of the header or, without one, of the first row
/// @param rows the first rows below it
/// @param lines the line of each
public record CsvSample(@Nullable List<String> header, int headerLine, List<List<String>> rows, List<Integer> lines) {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_FIELDS = 400_000;

    /// Reads the first rows.
    static CsvSample of(CsvRecords records, String file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<String> remark = null;
        int fields = 0;
        for (List<String> row = records.next(); row != null; row = records.next()) {
            if (rows.isEmpty() && isRemark(row)) {
                remark = row;
                continue;
            }
            rows.add(row);
            lines.add(records.line());
            fields += row.size();
            if (rows.size() == MOST_ROWS || fields > MOST_FIELDS) {
                break;
            }
        }
        if (records.isSpaced() && hasCounts(rows)) {
            rows.removeFirst();
            lines.removeFirst();
        }
        if (rows.isEmpty()) {
            if (remark == null) {
                throw DataException.of("csv.empty", file);
            }
            return new CsvSample(uncommented(remark), records.line(), rows, lines);
        }
        return headed(rows, lines, remark);
    }

    private static CsvSample headed(List<List<String>> rows, List<Integer> lines, @Nullable List<String> remark) {
        List<String> first = rows.getFirst();
        if (remark != null && numbers(first) > 0) {
            List<String> names = uncommented(remark);
            List<String> others = names.getFirst().isEmpty() ? names.subList(1, names.size()) : names;
            if (names.size() == first.size() || others.size() == first.size()) {
                return new CsvSample(names.size() == first.size() ? names : others, lines.getFirst() - 1, rows, lines);
            }
        }
        int line = lines.getFirst();
        if (isHeader(first, rows.subList(1, rows.size()))) {
            rows.removeFirst();
            lines.removeFirst();
            return new CsvSample(first, line, rows, lines);
        }
        return new CsvSample(null, line, rows, lines);
    }

    private static boolean isHeader(List<String> first, List<List<String>> below) {
        if (numbers(first) == 0) {
            return first.stream().noneMatch(CsvList::isList);
        }
        for (int i = 0; i < first.size(); i++) {
            boolean name = !CsvNumber.isMissing(first.get(i)) && !CsvNumber.isAnyNumber(first.get(i));
            CsvColumn column = CsvColumn.of(below, i);
            if (name && (column.numbers() > 0 && column.numbers() == column.filled() || column.isList())) {
                return true;
            }
        }
        return isCounting(first, below);
    }

    /// Whether three names or more are numbers that count up from 0 or 1, and the rows below do not.
    private static boolean isCounting(List<String> first, List<List<String>> below) {
        List<String> numbers = first.stream().filter(CsvNumber::isNumber).toList();
        List<String> wanted = IntStream.range(0, numbers.size())
                .mapToObj(i -> String.valueOf(i + (numbers.getFirst().equals("1") ? 1 : 0)))
                .toList();
        boolean named = first.size() > numbers.size()
                && first.stream().anyMatch(name -> name.isEmpty() || CsvRoles.isLabelName(name));
        return numbers.equals(wanted) && !below.isEmpty() && (numbers.size() >= 3 || named);
    }

    private static boolean isRemark(List<String> row) {
        return row.getFirst().startsWith("#") && row.stream().skip(1).noneMatch(CsvNumber::isAnyNumber);
    }

    private static List<String> uncommented(List<String> remark) {
        List<String> names = new ArrayList<>(remark);
        names.set(0, remark.getFirst().replaceFirst("^#+\\s*", ""));
        return names;
    }

    /// Whether the first line of word vectors says how many there are and how long each is.
    private static boolean hasCounts(List<List<String>> rows) {
        return rows.size() > 1
                && rows.getFirst().size() == 2
                && numbers(rows.getFirst()) == 2
                && rows.get(1).size() > 2
                && rows.getFirst().get(1).equals(String.valueOf(rows.get(1).size() - 1));
    }

    private static long numbers(List<String> row) {
        return row.stream().filter(CsvNumber::isAnyNumber).count();
    }
}
