package pushpull.pair;

/// A loss after reduction: its value, and what the sums of the rows were multiplied by to get there.
///
/// @param value the loss
/// @param positiveFactor d(loss)/d(sum of the first halves)
/// @param negativeFactor d(loss)/d(sum of the second halves)
public record ReducedLoss(double value, double positiveFactor, double negativeFactor) {
    /// What forces are shown in units of: the factor of the first half, or of the second if the first has no term.
    public double unit() {
        return positiveFactor == 0 ? negativeFactor : positiveFactor;
    }

    /// The factor of the half that a pair belongs to.
    public double factor(boolean positive) {
        return positive ? positiveFactor : negativeFactor;
    }

    /// All of it multiplied.
    public ReducedLoss times(double factor) {
        return new ReducedLoss(factor * value, factor * positiveFactor, factor * negativeFactor);
    }

    /// A sum divided by a count; nothing counted is 0.
    public static ReducedLoss mean(double sum, double count) {
        double factor = count > 0 ? 1 / count : 0;
        return new ReducedLoss(count > 0 ? sum / count : 0, factor, factor);
    }
}
