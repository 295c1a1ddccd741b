package pushpull.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.table.LeftOut;

/// One column of a table before it is used.
///
/// @param usable whether it holds numbers, or lists of them
/// @param used whether it is a coordinate
/// @param label whether it makes the class, alone or with others
/// @param leftOut why it is no coordinate by itself; null if it is one, or is left out by choice
/// @param values of the first rows
public record PreviewColumn(
        String name,
        boolean usable,
        boolean used,
        boolean label,
        @Nullable LeftOut leftOut,
        List<String> values) {
    public PreviewColumn {
        values = List.copyOf(values);
    }

    /// The same, used as a coordinate or not.
    public PreviewColumn used(boolean now) {
        return new PreviewColumn(name, usable, now, label && !now, leftOut, values);
    }
}
