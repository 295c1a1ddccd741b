package pushpull.table;

/// What happens to the rows of a data file that lack a number, or hold one that is not finite.
public enum IncompleteRows {
    /// The file is refused, and it is said which rows they are.
    REFUSE,
    /// They are skipped, and it is said how many there were.
    LEAVE_OUT
}
