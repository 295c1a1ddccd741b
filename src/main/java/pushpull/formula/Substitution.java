package pushpull.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;

/// Puts numbers into a formula, one stage after the other, as one would on paper.
public final class Substitution {
    private static final Set<String> WORKED_OUT = Set.of("exp", "cos", "sin", "σ", "sqrt");

    private static final Set<String> COUNTS = Set.of("|P|", "|N|");

    private final Scope scope;

    private Substitution(Scope scope) {
        this.scope = scope;
    }

    /// The formula with its numbers, then with its sums added up, then with its exponentials worked out; a stage that
    /// changes nothing is left out. The value that they come to is [FormulaEvaluator#value].
    public static List<Expression> stages(Expression formula, Scope scope) {
        Substitution steps = new Substitution(scope);
        List<Expression> stages = new ArrayList<>();
        Expression put = steps.put(formula, true);
        for (Expression stage : List.of(put, steps.put(put, false), steps.workedOut(steps.put(put, false)))) {
            if (!stages.contains(stage) && !(stage instanceof Number)) {
                stages.add(stage);
            }
        }
        return stages;
    }

    /// The formula with as many choices made as its scope can make, and no numbers put in.
    public static Expression chosen(Expression formula, Scope scope) {
        if (formula instanceof Call call && call.function().equals("if")) {
            return chosen(call.arguments().get(FormulaEvaluator.isMet(call, scope) ? 2 : 3), scope);
        }
        return formula.of(
                formula.parts().stream().map(part -> chosen(part, scope)).toList());
    }

    /// @param keepsOuter whether a sum of sums stays, with its inner sums added up
    private Expression put(Expression formula, boolean keepsOuter) {
        return switch (formula) {
            case Symbol symbol -> {
                double value = scope.value(symbol);
                yield Double.isNaN(value)
                        ? symbol
                        : new Number(ScaledNumber.of(value), count(symbol, value), scope.unit(symbol));
            }
            case Sum sum ->
                keepsOuter && sum.body().has(Sum.class::isInstance)
                        ? new Sum(sum.over(), put(sum.body(), true))
                        : number(sum);
            case Call call
            when call.function().equals("max") && call.arguments().getFirst() instanceof Number zero -> {
                Expression last = put(call.arguments().getLast(), keepsOuter);
                yield FormulaEvaluator.value(last, scope) > 0 ? last : new Call("max", List.of(zero, last));
            }
            default ->
                formula.of(formula.parts().stream()
                        .map(part -> put(part, keepsOuter))
                        .toList());
        };
    }

    /// The text of a count, which has no decimals; empty for any other number.
    private static String count(Symbol symbol, double value) {
        return COUNTS.contains(symbol.name()) ? Long.toString(Math.round(value)) : "";
    }

    private Expression workedOut(Expression formula) {
        Expression inner =
                formula.of(formula.parts().stream().map(this::workedOut).toList());
        return inner instanceof Call call && WORKED_OUT.contains(call.function()) && !call.has(Symbol.class::isInstance)
                ? number(inner)
                : inner;
    }

    private Number number(Expression expression) {
        return new Number(FormulaEvaluator.scaled(expression, scope), "", "");
    }
}
