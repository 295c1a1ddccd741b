package pushpull.pair;

/// What one anchor adds to a loss before reduction: sums, how many terms they have, and how many terms are not zero.
///
/// A loss with a mean of its own for same and for different pairs fills both halves; any other fills only the first.
///
/// @param positive sum of the anchor's terms (of its same pairs, if the halves are apart)
/// @param positiveTerms how many terms; a mean over anchors counts one an anchor
/// @param positiveActive how many of the terms are greater than zero
/// @param negative sum of the terms of its different pairs, if the halves are apart
/// @param negativeTerms how many
/// @param negativeActive how many of them are greater than zero
public record RowLoss(
        double positive,
        double positiveTerms,
        double positiveActive,
        double negative,
        double negativeTerms,
        double negativeActive) {
    /// An anchor that takes no part: no term at all.
    public static final RowLoss NONE = new RowLoss(0, 0, 0, 0, 0, 0);

    /// Terms that are reduced together.
    public static RowLoss of(double value, double terms, double active) {
        return new RowLoss(value, terms, active, 0, 0, 0);
    }

    /// One term, as in a mean over anchors.
    public static RowLoss term(double value) {
        return of(value, 1, value > 0 ? 1 : 0);
    }

    /// Two halves, each given as terms of its own.
    public static RowLoss halves(RowLoss positive, RowLoss negative) {
        return new RowLoss(
                positive.value(),
                positive.terms(),
                positive.active(),
                negative.value(),
                negative.terms(),
                negative.active());
    }

    public RowLoss plus(RowLoss other) {
        return new RowLoss(
                positive + other.positive,
                positiveTerms + other.positiveTerms,
                positiveActive + other.positiveActive,
                negative + other.negative,
                negativeTerms + other.negativeTerms,
                negativeActive + other.negativeActive);
    }

    public double value() {
        return positive + negative;
    }

    public double terms() {
        return positiveTerms + negativeTerms;
    }

    public double active() {
        return positiveActive + negativeActive;
    }
}
