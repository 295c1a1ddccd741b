package pushpull.pair;

/// Same and different as lists of columns for each row, ascending: given pairs, neighbours, blocks of negatives.
///
/// @param positives for each row, the columns that are the same
/// @param negatives for each row, the columns that are different
public record ListedRelation(int[][] positives, int[][] negatives) implements Relation {
    @Override
    public void list(int anchor, CandidateList positives, CandidateList negatives) {
        add(this.positives[anchor], positives);
        add(this.negatives[anchor], negatives);
    }

    private static void add(int[] columns, CandidateList side) {
        for (int column : columns) {
            side.addRun(column, column + 1);
        }
    }
}
