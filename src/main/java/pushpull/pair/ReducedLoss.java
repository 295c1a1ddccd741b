package pushpull.pair;

/// A loss after reduction: its value, and what the sums of the rows were multiplied by to get there.
///
/// @param value the loss
/// @param sameFactor d(loss)/d(sum of the first halves)
/// @param differentFactor d(loss)/d(sum of the second halves)
public record ReducedLoss(double value, double sameFactor, double differentFactor) {
    /// What forces are shown in units of: the factor of the first half, or of the second where the first has no term.
    public double unit() {
        return sameFactor == 0 ? differentFactor : sameFactor;
    }

    /// The factor of the half that a pair belongs to.
    public double factor(boolean same) {
        return same ? sameFactor : differentFactor;
    }

    /// All of it multiplied.
    public ReducedLoss times(double factor) {
        return new ReducedLoss(factor * value, factor * sameFactor, factor * differentFactor);
    }

    /// A sum divided by a count; nothing counted is 0.
    public static ReducedLoss mean(double sum, double count) {
        double factor = count > 0 ? 1 / count : 0;
        return new ReducedLoss(count > 0 ? sum / count : 0, factor, factor);
    }
}
