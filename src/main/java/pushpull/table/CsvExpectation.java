package pushpull.table;

import java.util.List;

/// Columns that a table must have by their names, whatever else it has, since something was trained on them.
///
/// @param coordinates in the order in which they are used; none if nothing is expected
/// @param labels columns that make the class if the table has them
public record CsvExpectation(List<String> coordinates, List<String> labels) {
    /// Nothing is expected.
    public static final CsvExpectation NONE = new CsvExpectation(List.of(), List.of());

    public CsvExpectation {
        coordinates = List.copyOf(coordinates);
        labels = List.copyOf(labels);
    }

    boolean isNone() {
        return coordinates.isEmpty();
    }
}
