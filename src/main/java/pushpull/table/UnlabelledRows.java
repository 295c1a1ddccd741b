package pushpull.table;

/// What is done with the rows of a data file that have no label.
public enum UnlabelledRows {
    /// They are points that are neither same nor different to any other.
    KEEP,
    /// They are no points.
    LEAVE_OUT
}
