package pushpull.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was done with the columns of a table to make points of it, so that new rows can be treated alike.
///
/// @param labels the columns that made the class; none if there were no labels, or no table
/// @param scale what the coordinates were scaled by; null if they are as they stood
public record TableColumns(List<String> labels, @Nullable ColumnScale scale) {
    /// Nothing.
    public static final TableColumns NONE = new TableColumns(List.of(), null);

    public TableColumns {
        labels = List.copyOf(labels);
    }
}
