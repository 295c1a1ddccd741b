package pushpull.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of the columns of a table, made up if it has no header.
///
/// @param names one for each column that rows may fill
/// @param line the line of the header or, without one, of the first row
/// @param given whether the file has a header
/// @param shift 1 if rows begin with a name that the header does not count, as R writes them; else 0
public record CsvHeader(CsvNames names, int line, boolean given, int shift) {
    static CsvHeader of(String file, CsvSample sample) {
        List<String> header = sample.header();
        int width = header == null ? sample.rows().getFirst().size() : header.size();
        boolean longer = header != null
                && !sample.rows().isEmpty()
                && sample.rows().stream().allMatch(row -> row.size() == width + 1);
        boolean named = longer && namesRows(sample, width);
        List<String> names = new ArrayList<>(named ? List.of("") : List.of());
        for (int i = 0; i < width; i++) {
            names.add(header == null ? "" : header.get(i));
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                names.set(i, "column " + (i + 1));
            }
        }
        int line = sample.headerLine();
        if (names.size() == 1 && !isList(sample)) {
            throw DataException.of("csv.one", file, line);
        }
        refuseTwins(file, line, names);
        return new CsvHeader(new CsvNames(file, names), line, header != null, named ? 1 : 0);
    }

    /// Whether rows of one field more than the header begin with a name or a number of their own.
    private static boolean namesRows(CsvSample sample, int width) {
        CsvColumn first = CsvColumn.of(sample.rows(), 0);
        return sample.rows().size() > 1
                && !CsvColumn.of(sample.rows(), width).isEmpty()
                && (first.counts() || first.isText() && !first.repeats());
    }

    private static boolean isList(CsvSample sample) {
        return CsvColumn.of(sample.rows(), 0).isList();
    }

    private static void refuseTwins(String file, int line, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw DataException.of("csv.twice", file, line, CsvNumber.shown(name));
            }
        }
    }

    public int width() {
        return names.names().size();
    }

    public String name(int column) {
        return names.names().get(column);
    }

    /// Whether the file gives this column no name of its own.
    boolean isUnnamed(int column) {
        return name(column).equals("column " + (column + 1));
    }
}
