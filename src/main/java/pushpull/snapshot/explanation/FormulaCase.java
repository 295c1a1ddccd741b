package pushpull.snapshot.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Symbol;

/// A formula with the numbers of one case.
///
/// @param kin whether the formula is of same or of different partners, if they have one each
/// @param formula in symbols
/// @param meanings of its symbols
/// @param steps the same with numbers, stage by stage; empty if there is no case
/// @param value the result
/// @param with the participants besides the anchor, the same before the different; empty if the case is of all
/// @param part the number of the comparison if a loss has several, from 1; 0 otherwise
public record FormulaCase(
        Kin kin,
        Expression formula,
        List<Meaning> meanings,
        List<Expression> steps,
        double value,
        List<Participant> with,
        int part) {
    /// What a formula is of: a term is one of several that are added; a weight is not a loss but a share in one.
    public enum Kin {
        POSITIVE,
        NEGATIVE,
        TRIPLET,
        TERM,
        WEIGHT,
        ALL
    }

    /// The meaning of a symbol.
    ///
    /// @param formula null if it is a setting
    /// @param value NaN if it has no value of its own
    public record Meaning(Symbol symbol, @Nullable Expression formula, double value) {}

    public FormulaCase {
        meanings = List.copyOf(meanings);
        steps = List.copyOf(steps);
        with = List.copyOf(with);
    }
}
