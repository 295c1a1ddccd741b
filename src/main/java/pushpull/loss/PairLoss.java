package pushpull.loss;

import java.util.List;
import pushpull.pair.Grouped;
import pushpull.pair.Pairing;
import pushpull.pair.Reduced;
import pushpull.pair.Relation;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;

/// A loss made of rows: one anchor, the distances to its candidates, and which of them are the same.
public sealed interface PairLoss extends Loss permits ContrastiveLoss, TripletLoss, NtXentLoss, SupConLoss {
    /// Writes d(share)/d(distance) into the row's sides and returns the anchor's share, before reduction.
    ///
    /// Called from several threads, each with its own row.
    RowLoss row(Row row);

    /// Makes one number of the total of all rows.
    Reduced reduce(RowLoss total);

    /// Whether same and different pairs are divided by counts of their own, so that the row returns two halves.
    default boolean isSeparate() {
        return false;
    }

    /// Whether it is made of triplets; a loss of pairs gets the pairs of the triplets that a miner picked.
    default boolean isMadeOfTriplets() {
        return false;
    }

    /// The comparisons it makes; their weighted values are added.
    default List<Pairing> pairings() {
        return List.of(Pairing.BATCH);
    }

    /// Who is same with whom in a comparison, by groups; a negative group is the same as nobody.
    default Relation relate(Pairing pairing, int[] rows, int[] columns) {
        return pairing.isSquare() ? Grouped.square(rows) : Grouped.rectangular(rows, columns);
    }

    /// How many numbers a first pass leaves for each row; 0 where no first pass is needed.
    default int surveySize() {
        return 0;
    }

    /// First pass: leaves numbers that other rows will need, such as a log-sum-exp.
    default void survey(Row row, double[] left) {}

    /// Makes one number of the total where the first pass is needed for it.
    default Reduced reduce(RowLoss total, double[][] survey) {
        return reduce(total);
    }
}
