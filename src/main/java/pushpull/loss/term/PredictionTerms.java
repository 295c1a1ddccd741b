package pushpull.loss.term;

import pushpull.pair.PairedRelation;
import pushpull.pair.Relation;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;

/// What losses have in common that only pull a prediction towards its target.
public final class PredictionTerms {
    private PredictionTerms() {}

    /// The term `factor * d + constant` of a point and its own target.
    public static RowLoss row(Row row, double factor, double constant) {
        row.positives().forces()[0] = factor;
        return RowLoss.of(factor * row.positives().distance(0) + constant, 1, 1);
    }

    /// Every row with the column at its own place.
    public static Relation partners(int[] rows, int[] columns) {
        return new PairedRelation(rows.length, columns.length);
    }
}
