package pushpull.paint.formula;

import pushpull.formula.Expression;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Power;
import pushpull.formula.Expression.Quotient;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Expression.Times;
import pushpull.formula.FormulaNumbers;
import pushpull.formula.ScaledNumber;

/// The precedence of the parts of an expression: decides where brackets are needed, and a dot between factors.
final class Precedence {
    static final int PRODUCT = 2;
    static final int SIGN = 3;
    static final int FACTOR = 4;
    static final int POWER = 5;

    private Precedence() {}

    /// @param tall whether a fraction is stacked, so that it needs no brackets
    static int of(Expression expression, boolean tall) {
        return switch (expression) {
            case Number number -> isNegative(number) ? 1 : text(number).contains("×") ? PRODUCT : POWER;
            case Symbol _ -> POWER;
            case Plus _, Negative _ -> 1;
            case Times _ -> PRODUCT;
            case Sum _ -> SIGN;
            case Quotient quotient -> isHalf(quotient) || tall ? FACTOR : PRODUCT;
            case Power _ -> FACTOR;
            case Call call -> call.function().equals("ln") || call.function().equals("ln₀") ? SIGN : bracketed(call);
        };
    }

    private static int bracketed(Call call) {
        return call.function().equals("exp") ? FACTOR : POWER;
    }

    static String text(Number number) {
        return number.text().isEmpty() ? FormulaNumbers.text(number.value()) + number.unit() : number.text();
    }

    static boolean isNegative(Expression expression) {
        return expression instanceof Number number && text(number).startsWith("−");
    }

    /// A negative number without its sign, anything else as it is.
    static Expression size(Expression expression) {
        return expression instanceof Number number && isNegative(number)
                ? new Number(
                        new ScaledNumber(
                                -number.value().factor(), number.value().exponent()),
                        "",
                        number.unit())
                : expression;
    }

    static boolean isHalf(Quotient quotient) {
        return quotient.over() instanceof Number one
                && quotient.under() instanceof Number two
                && one.text().equals("1")
                && two.text().equals("2");
    }

    static boolean startsWithNumber(Expression expression) {
        return switch (expression) {
            case Number number -> !isNegative(number);
            case Power power -> startsWithNumber(power.base());
            case Quotient quotient -> !isHalf(quotient) && startsWithNumber(quotient.over());
            case Times times -> startsWithNumber(times.factors().getFirst());
            default -> false;
        };
    }

    static boolean endsInNumber(Expression expression) {
        return switch (expression) {
            case Number _ -> true;
            case Quotient quotient -> !isHalf(quotient) && endsInNumber(quotient.under());
            case Times times -> endsInNumber(times.factors().getLast());
            default -> false;
        };
    }
}
