package pushpull.pair;

/// Who is same with whom among the rows and columns of a comparison.
///
/// Implementations list each column at most once, leave the anchor itself out, and may be called from several threads.
public interface Relation {
    /// Lists the candidates of an anchor: the columns that are the same, and those that are different.
    void list(int anchor, CandidateList positives, CandidateList negatives);

    /// Whether whoever is the same as, or different from, another is so from both ends.
    default boolean isSymmetric() {
        return false;
    }
}
