package pushpull.loss;

import pushpull.pair.Distance;
import pushpull.pair.Reduced;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;

/// A loss made of rows: one anchor, the distances to its candidates, and which of them are the same.
public sealed interface PairLoss extends Loss permits ContrastiveLoss, TripletLoss, NtXentLoss, SupConLoss {
    /// Writes d(share)/d(distance) into the row's sides and returns the anchor's share, before reduction.
    RowLoss row(Row row);

    /// Makes one number of the total of all rows.
    Reduced reduce(RowLoss total);

    /// Whether same and different pairs are divided by counts of their own, so that the row returns two halves.
    default boolean isSeparate() {
        return false;
    }

    /// Whether the loss is defined for this distance.
    default boolean accepts(Distance distance) {
        return true;
    }

    /// Whether a miner may choose among its pairs or triplets.
    default boolean isMinable() {
        return true;
    }

    /// The distance at which a different candidate stops feeling a force; NaN where there is no such margin.
    default double margin() {
        return Double.NaN;
    }
}
