package pushpull.formula;

import java.util.List;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Power;
import pushpull.formula.Expression.Quotient;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Expression.Times;

/// Works out what an expression is in a scope.
public final class FormulaEvaluator {
    private FormulaEvaluator() {}

    /// The value; NaN if the scope lacks a symbol.
    public static double value(Expression expression, Scope scope) {
        return scaled(expression, scope).value();
    }

    /// The value, however large.
    public static ScaledNumber scaled(Expression expression, Scope scope) {
        return switch (expression) {
            case Number number -> number.value();
            case Symbol symbol -> ScaledNumber.of(scope.value(symbol));
            case Sum sum -> sum(sum, scope);
            case Negative negative -> scaled(negative.of(), scope).negated();
            case Plus plus ->
                plus.terms().stream().map(term -> scaled(term, scope)).reduce(ScaledNumber.ZERO, ScaledNumber::plus);
            case Times times ->
                times.factors().stream()
                        .map(factor -> scaled(factor, scope))
                        .reduce(ScaledNumber.of(1), ScaledNumber::times);
            case Quotient quotient -> scaled(quotient.over(), scope).over(scaled(quotient.under(), scope));
            case Power power -> power(scaled(power.base(), scope), value(power.exponent(), scope));
            case Call call -> call(call, scope);
        };
    }

    private static ScaledNumber sum(Sum sum, Scope scope) {
        int count = scope.count(sum.over());
        ScaledNumber total = ScaledNumber.ZERO;
        if (count > 0) {
            Expression body = settled(sum.body(), scope, sum.over());
            for (int place = 0; place < count; place++) {
                total = total.plus(scaled(body, scope.at(sum.over(), place)));
            }
        }
        return total;
    }

    /// The body with those inner sums worked out that are the same at every place, so that each is added up once.
    private static Expression settled(Expression body, Scope scope, String over) {
        if (body instanceof Sum inner && !dependsOn(inner.body(), over, inner.over())) {
            return new Number(sum(inner, scope), "", "");
        }
        if (!body.has(Sum.class::isInstance)) {
            return body;
        }
        return body.of(
                body.parts().stream().map(part -> settled(part, scope, over)).toList());
    }

    /// Whether a summand changes with the index of a sum around the one it stands in.
    static boolean dependsOn(Expression expression, String over, String own) {
        return expression.has(part -> part instanceof Symbol symbol
                && over.chars().anyMatch(index -> symbol.index().indexOf(index) >= 0 && own.indexOf(index) < 0));
    }

    private static ScaledNumber power(ScaledNumber base, double exponent) {
        double factor = exponent == 2 ? base.factor() * base.factor() : StrictMath.pow(base.factor(), exponent);
        return new ScaledNumber(factor, base.exponent() * exponent);
    }

    private static ScaledNumber call(Call call, Scope scope) {
        List<Expression> parts = call.arguments();
        if (call.function().equals("if")) {
            return scaled(isMet(call, scope) ? parts.get(2) : parts.get(3), scope);
        }
        ScaledNumber first = scaled(parts.getFirst(), scope);
        return switch (call.function()) {
            case "exp" -> ScaledNumber.exp(first.value());
            case "ln" -> ScaledNumber.of(first.ln());
            case "ln₀" -> ScaledNumber.of(first.factor() == 0 ? 0 : first.ln());
            case "max" -> ScaledNumber.of(Math.max(first.value(), value(parts.getLast(), scope)));
            case "min" -> ScaledNumber.of(Math.min(first.value(), value(parts.getLast(), scope)));
            case "sqrt" -> power(first, 0.5);
            case "cos" -> ScaledNumber.of(StrictMath.cos(StrictMath.toRadians(first.value())));
            case "sin" -> ScaledNumber.of(StrictMath.sin(StrictMath.toRadians(first.value())));
            case "σ" -> ScaledNumber.of(1).over(ScaledNumber.of(1).plus(ScaledNumber.exp(-first.value())));
            default -> ScaledNumber.of(Double.NaN);
        };
    }

    /// Whether in `if(a, b, then, otherwise)` a is greater than b.
    static boolean isMet(Call call, Scope scope) {
        return value(call.arguments().getFirst(), scope)
                > value(call.arguments().get(1), scope);
    }
}
