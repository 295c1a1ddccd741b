package pushpull.table;

/// What happens to the rows of a data file without a label.
public enum UnlabelledRows {
    /// They become points that are neither same nor different to others.
    KEEP,
    /// They are skipped.
    LEAVE_OUT
}
