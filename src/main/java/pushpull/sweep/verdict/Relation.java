package pushpull.sweep.verdict;

/// How a cell of a sweep stands to the best one.
public enum Relation {
    /// It is worse.
    WORSE,
    /// It is better by the mean of the differences, though its median is not: a few runs make the difference.
    AHEAD,
    /// They differ by less than what matters, in either direction.
    EQUIVALENT,
    /// They cannot be told apart.
    OPEN
}
