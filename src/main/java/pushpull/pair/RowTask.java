package pushpull.pair;

/// What is done with one anchor's row: mine it, then weigh it. Called from several threads, each with its own row.
public interface RowTask {
    /// Writes d(share)/d(distance) of every candidate into the row's sides and returns the anchor's share of the loss.
    RowLoss row(Row row);

    /// How many numbers a first pass leaves for each row; 0 if no first pass is needed.
    default int surveySize() {
        return 0;
    }

    /// First pass: leaves numbers that other rows will need, such as a log-sum-exp.
    default void survey(Row row, double[] left) {}

    /// Makes one loss of the total of all rows.
    ReducedLoss reduce(RowLoss total, double[][] survey);

    /// Whether a row is a sum over its pairs, each a matter of that pair's distance alone, which both its ends share
    /// equally: a batch against itself then needs every pair from one end only.
    default boolean isOfPairs() {
        return false;
    }

    /// Whether same and different pairs end with factors of their own.
    default boolean isSeparate() {
        return false;
    }
}
