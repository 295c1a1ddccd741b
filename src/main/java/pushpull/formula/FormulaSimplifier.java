package pushpull.formula;

import java.util.List;
import java.util.Set;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Power;
import pushpull.formula.Expression.Quotient;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Expression.Times;

/// Leaves out of a formula what a setting of 0 takes away.
///
/// @param absent symbols that are 0
/// @param plain whether distances are never negative
record FormulaSimplifier(Set<String> absent, boolean plain) {
    private static final Set<String> LENGTHS = Set.of("d", "r");

    Expression simplify(Expression expression) {
        Expression inner =
                expression.of(expression.parts().stream().map(this::simplify).toList());
        return switch (inner) {
            case Plus plus ->
                plus(plus.terms().stream().filter(term -> !isNothing(term)).toList());
            case Call call -> call(call);
            default -> inner;
        };
    }

    private static Expression plus(List<Expression> terms) {
        return switch (terms.size()) {
            case 0 -> new Number(ScaledNumber.ZERO, "0", "");
            case 1 -> terms.getFirst();
            default -> new Plus(terms);
        };
    }

    private Expression call(Call call) {
        Expression last = call.arguments().getLast();
        if (call.function().equals("max")
                && plain
                && last instanceof Symbol symbol
                && LENGTHS.contains(symbol.name())) {
            return symbol;
        }
        boolean square = last instanceof Power power
                && power.exponent() instanceof Number two
                && two.value().value() == 2;
        return call.function().equals("sqrt") && square && last instanceof Power power ? power.base() : call;
    }

    private boolean isNothing(Expression expression) {
        return switch (expression) {
            case Symbol symbol -> symbol.index().isEmpty() && absent.contains(symbol.name());
            case Negative negative -> isNothing(negative.of());
            case Times times -> times.factors().stream().anyMatch(this::isNothing);
            case Quotient quotient -> isNothing(quotient.over());
            default -> false;
        };
    }
}
