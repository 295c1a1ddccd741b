package pushpull.sweep;

/// One cell against the best, by the differences of runs on the same seeds.
///
/// @param cell which one
/// @param worse the mean of the differences, the best less this cell; it may be negative, since the best has the
/// greatest median and not always the greatest mean
/// @param margin half the width of the interval around this mean
/// @param settling the number of seeds at which the interval would leave 0 if difference and scatter stayed as they
/// are, or [Verdict#NEVER] if that takes too many
public record Comparison(int cell, double worse, double margin, int settling) {
    /// The lower end of the interval.
    public double low() {
        return worse - margin;
    }

    /// The upper end of the interval.
    public double high() {
        return worse + margin;
    }

    /// Whether the interval leaves 0 out, so that the two cells can be told apart.
    public boolean isApart() {
        return low() > 0 || high() < 0;
    }
}
