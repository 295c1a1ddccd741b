package pushpull.pair;

/// What one run over all rows gave.
///
/// @param reduced the loss and the factors of its reduction
/// @param total the sums before reduction
/// @param learnedGradient d(loss)/d(learned)
public record Outcome(Reduced reduced, RowLoss total, double[] learnedGradient) {
    public double value() {
        return reduced.value();
    }
}
