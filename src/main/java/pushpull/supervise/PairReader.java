package pushpull.supervise;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pushpull.data.Points;
import pushpull.table.CsvNumber;
import pushpull.table.CsvPlace;
import pushpull.table.CsvRecords;
import pushpull.table.DataException;

/// Reads the rows of a pair list into lists of same and different points.
final class PairReader {
    private static final int MOST_PAIRS = 1_000_000;
    private static final List<String> HEADER = List.of("i", "j", "same");
    private static final Set<String> YES = Set.of("1", "true", "yes", "same");
    private static final Set<String> NO = Set.of("0", "false", "no", "different");

    private final String file;
    private final Points points;
    private final Map<Long, Boolean> pairs = new HashMap<>();
    private final PairLists positives;
    private final PairLists negatives;

    PairReader(String file, Points points) {
        this.file = file;
        this.points = points;
        positives = new PairLists(points.size());
        negatives = new PairLists(points.size());
    }

    PairLabels read(CsvRecords records) throws IOException {
        List<String> header = records.next();
        if (header == null) {
            throw DataException.of("pairs.empty", file);
        }
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!names.equals(HEADER) && !names.equals(HEADER.subList(0, 2))) {
            throw DataException.of("pairs.header", file, records.line(), CsvNumber.shown(String.join(",", header)));
        }
        for (List<String> row = records.next(); row != null; row = records.next()) {
            row(row, header.size(), records.line());
        }
        if (pairs.isEmpty()) {
            throw DataException.of("pairs.norows", file);
        }
        return pairs.containsValue(false)
                ? new PairLabels.Listed(positives.toArrays(), negatives.toArrays(), false)
                : positives.othersDiffer();
    }

    private void row(List<String> row, int columns, int line) {
        if (row.size() != columns) {
            throw DataException.of("csv.ragged", file, line, row.size(), columns);
        }
        int i = point(row.get(0), new CsvPlace(file, line, 1, "i"));
        int j = point(row.get(1), new CsvPlace(file, line, 2, "j"));
        if (i == j) {
            throw DataException.of("pairs.self", file, line, points.id(i));
        }
        boolean positive = columns == 2 || isPositive(row.get(2), new CsvPlace(file, line, 3, "same"));
        Boolean before = pairs.put(Math.min(i, j) * (long) points.size() + Math.max(i, j), positive);
        if (before == null) {
            (positive ? positives : negatives).add(i, j);
        } else if (before != positive) {
            throw DataException.of("pairs.both", file, line, points.id(i), points.id(j));
        }
        if (pairs.size() > MOST_PAIRS) {
            throw DataException.of("pairs.rows", file, line, MOST_PAIRS);
        }
    }

    private int point(String field, CsvPlace place) {
        double id = new CsvNumber(true).parse(field, place);
        int index = id == (int) id ? points.indexOf((int) id) : -1;
        if (index < 0) {
            throw place.fault("pairs.unknown", CsvNumber.shown(field));
        }
        return index;
    }

    private static boolean isPositive(String field, CsvPlace place) {
        String word = CsvNumber.isNumber(field) ? field.replaceFirst("\\.0*$", "") : field.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw place.fault("pairs.same", CsvNumber.shown(field));
        }
        return YES.contains(word);
    }
}
