package pushpull.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.formula.Expression;

/// What the loss makes of what is looked at, in numbers: of a point, a pair, a triplet, or else of the whole batch.
///
/// @param clauses the loss's own formula, with the numbers of what is looked at
/// @param tally the way from terms to the loss
/// @param balance of the forces on the point, null where there is none
/// @param lineup of its candidates, null where there is none
/// @param pair the selected pair, null where there is none
/// @param triplet the selected triplet, null where there is none
public record Explanation(
        List<Clause> clauses,
        Tally tally,
        @Nullable Balance balance,
        @Nullable Lineup lineup,
        @Nullable PairAccount pair,
        @Nullable TripletAccount triplet) {
    /// From terms to the loss.
    ///
    /// @param share what the point's row adds, not a number where none is looked at
    /// @param total what all rows add
    /// @param terms how many terms they have
    /// @param loss what becomes of them
    /// @param reduction the formula that makes it, with numbers; null where it is the mean
    /// @param active the share of terms that are not 0
    /// @param same how many pairs of the batch are same
    /// @param different how many are different
    public record Tally(
            double share,
            double total,
            double terms,
            double loss,
            @Nullable Expression reduction,
            double active,
            long same,
            long different) {}

    public Explanation {
        clauses = List.copyOf(clauses);
    }
}
