package pushpull.snapshot.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Symbol;

/// A formula with the numbers of one case put in.
///
/// @param kin whom the formula is of, where same and different have one each
/// @param formula in symbols
/// @param meanings of symbols in it
/// @param steps the same with numbers, stage by stage; empty where there is no case
/// @param value what it comes to
/// @param with whom the case is of beside the anchor, the same before the different; empty where it is of all
/// @param part where a loss has several comparisons, which of them this is, from 1; 0 otherwise
public record FormulaCase(
        Kin kin,
        Expression formula,
        List<Meaning> meanings,
        List<Expression> steps,
        double value,
        List<Participant> with,
        int part) {
    /// Whom a formula is of; a term is one of several that are added, a weight is no loss but a share in one.
    public enum Kin {
        SAME,
        DIFFERENT,
        TRIPLET,
        TERM,
        WEIGHT,
        ALL
    }

    /// What a symbol stands for.
    ///
    /// @param formula null where it is a setting
    /// @param value not a number where it has none of its own
    public record Meaning(Symbol symbol, @Nullable Expression formula, double value) {}

    public FormulaCase {
        meanings = List.copyOf(meanings);
        steps = List.copyOf(steps);
        with = List.copyOf(with);
    }
}
