package pushpull.pair;

/// Each row is the same as the column at its own place; columns after those of the rows are different from all.
///
/// Columns at the places of other rows are neither: this is how an embedding meets its own target, and a queue.
///
/// @param rows how many rows there are
/// @param columns how many columns, at least as many as rows
public record PairedRelation(int rows, int columns) implements Relation {
    @Override
    public void list(int anchor, CandidateList positives, CandidateList negatives) {
        positives.addRun(anchor, anchor + 1);
        negatives.addRun(rows, columns);
    }
}
