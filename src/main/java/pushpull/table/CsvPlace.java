package pushpull.table;

import java.util.stream.Stream;

/// A field of a CSV file, as an error names it; columns count from 1.
public record CsvPlace(String file, int line, int column, String name) {
    /// The error with text `key`, whose first four places are file, line, column and column name.
    public DataException fault(String key, Object... found) {
        Object[] parts = Stream.concat(Stream.of(file, line, column, CsvNumber.shown(name)), Stream.of(found))
                .toArray();
        return DataException.of(key, parts);
    }
}
