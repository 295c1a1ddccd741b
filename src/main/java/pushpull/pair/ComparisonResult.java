package pushpull.pair;

/// What one run over all rows gave.
///
/// @param reduced the loss and the factors of its reduction
/// @param total the sums before reduction
/// @param shares what each anchor added, before reduction; of a batch that met each pair once, only what it met itself
/// @param learnedGradient d(loss)/d(learned)
public record ComparisonResult(ReducedLoss reduced, RowLoss total, RowLoss[] shares, double[] learnedGradient) {
    public double value() {
        return reduced.value();
    }
}
