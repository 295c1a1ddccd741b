package pushpull.pair;

/// Same and different as lists of columns for each row, ascending: given pairs, neighbours, blocks of negatives.
///
/// @param same for each row, the columns that are the same
/// @param different for each row, the columns that are different
public record ListedRelation(int[][] same, int[][] different) implements Relation {
    @Override
    public void list(int anchor, CandidateList same, CandidateList different) {
        add(this.same[anchor], same);
        add(this.different[anchor], different);
    }

    private static void add(int[] columns, CandidateList side) {
        for (int column : columns) {
            side.addRun(column, column + 1);
        }
    }
}
