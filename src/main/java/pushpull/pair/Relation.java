package pushpull.pair;

/// Which rows and columns of a comparison are positive with each other, and which negative.
///
/// Implementations list each column at most once, leave the anchor itself out, and may be called from several threads.
public interface Relation {
    /// Lists the candidates of an anchor: the columns that are the same, and those that are different.
    void list(int anchor, CandidateList positives, CandidateList negatives);

    /// Whether the relation is symmetric: i is same as j exactly if j is same as i, and likewise different.
    default boolean isSymmetric() {
        return false;
    }
}
