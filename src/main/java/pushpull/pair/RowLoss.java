package pushpull.pair;

/// What one anchor adds to a loss before reduction: sums, how many terms they have, and how many terms are not zero.
///
/// A loss with a mean of its own for same and for different pairs fills both halves; any other fills only the first.
///
/// @param same sum of the anchor's terms (of its same pairs, where the halves are apart)
/// @param sameTerms how many terms; a mean over anchors counts one an anchor
/// @param sameActive how many of the terms are greater than zero
/// @param different sum of the terms of its different pairs, where the halves are apart
/// @param differentTerms how many
/// @param differentActive how many of them are greater than zero
public record RowLoss(
        double same,
        double sameTerms,
        double sameActive,
        double different,
        double differentTerms,
        double differentActive) {
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
    public static RowLoss halves(RowLoss same, RowLoss different) {
        return new RowLoss(
                same.value(), same.terms(), same.active(), different.value(), different.terms(), different.active());
    }

    public RowLoss plus(RowLoss other) {
        return new RowLoss(
                same + other.same,
                sameTerms + other.sameTerms,
                sameActive + other.sameActive,
                different + other.different,
                differentTerms + other.differentTerms,
                differentActive + other.differentActive);
    }

    public double value() {
        return same + different;
    }

    public double terms() {
        return sameTerms + differentTerms;
    }

    public double active() {
        return sameActive + differentActive;
    }
}
