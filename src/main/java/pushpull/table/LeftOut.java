package pushpull.table;

/// Why a column of a table is no coordinate by itself.
public enum LeftOut {
    /// It numbers the rows.
    ROW_NUMBERS,
    /// It names the points.
    IDS,
    /// It says what a point is, as the labels do.
    OTHER_LABELS,
    /// It holds text.
    TEXT,
    /// It says which points are held out.
    HELD_OUT,
    /// It holds nothing.
    EMPTY
}
