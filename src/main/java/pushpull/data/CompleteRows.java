package pushpull.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pushpull.table.CsvRemarks;
import pushpull.table.DataException;
import pushpull.table.IncompleteRows;
import pushpull.tensor.Matrix;

/// Finds the rows of a file that lack a number, and refuses them or leaves them out.
final class CompleteRows {
    private static final double LARGEST = 1e100;
    private static final int NAMED = 8;

    private CompleteRows() {}

    /// The points whose coordinates are all finite.
    ///
    /// @throws DataException if there are others and they are not to be left out
    static Points of(Points points, String file, IncompleteRows incomplete) {
        int[] kept = IntStream.range(0, points.size())
                .filter(i -> isComplete(points.features(), i))
                .toArray();
        int lacking = points.size() - kept.length;
        if (lacking == 0) {
            return points;
        }
        String named = named(points);
        if (incomplete == IncompleteRows.REFUSE) {
            throw DataException.of("rows.incomplete", file, lacking, points.size(), named);
        }
        if (kept.length == 0) {
            throw DataException.of("rows.none", file);
        }
        CsvRemarks remarks = new CsvRemarks(file);
        remarks.add("incomplete", lacking, points.size(), named);
        return points.chosen(kept).with(points.columns().with(remarks.said()));
    }

    private static String named(Points points) {
        List<Integer> lacking = IntStream.range(0, points.size())
                .filter(i -> !isComplete(points.features(), i))
                .limit(NAMED + 1L)
                .mapToObj(points::id)
                .toList();
        String first = lacking.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return lacking.size() > NAMED ? first + ", …" : first;
    }

    private static boolean isComplete(Matrix points, int row) {
        for (int k = 0; k < points.columns(); k++) {
            if (!(Math.abs(points.get(row, k)) <= LARGEST)) {
                return false;
            }
        }
        return true;
    }
}
