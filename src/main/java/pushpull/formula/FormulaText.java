package pushpull.formula;

import java.util.stream.Collectors;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Power;
import pushpull.formula.Expression.Quotient;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Expression.Times;

/// Expressions as a line of text, for those who hear them.
public final class FormulaText {
    private FormulaText() {}

    public static String text(Expression expression) {
        return switch (expression) {
            case Number number ->
                number.text().isEmpty() ? FormulaNumbers.text(number.value()) + number.unit() : number.text();
            case Symbol symbol -> symbol(symbol);
            case Sum sum -> "sum over " + sum.over() + " of " + inner(sum.body());
            case Negative negative -> "−" + inner(negative.of());
            case Plus plus ->
                plus.terms().stream()
                        .map(FormulaText::text)
                        .collect(Collectors.joining(" + "))
                        .replace("+ −", "− ");
            case Times times -> times.factors().stream().map(FormulaText::inner).collect(Collectors.joining(" × "));
            case Quotient quotient -> inner(quotient.over()) + " / " + inner(quotient.under());
            case Power power -> inner(power.base()) + "^" + inner(power.exponent());
            case Call call -> call(call);
        };
    }

    private static String symbol(Symbol symbol) {
        if (symbol.name().equals("r")) {
            return "|a − " + symbol.index().replace("a", "") + "|";
        }
        return symbol.name()
                + (symbol.index().isEmpty()
                        ? ""
                        : "(" + String.join(", ", symbol.index().split("")) + ")");
    }

    private static String call(Call call) {
        String arguments = call.arguments().stream().map(FormulaText::text).collect(Collectors.joining(", "));
        return call.function().replace("₀", "") + "(" + arguments + ")";
    }

    private static String inner(Expression expression) {
        String text = text(expression);
        boolean compound = expression instanceof Plus || expression instanceof Times || expression instanceof Quotient;
        return compound || expression instanceof Number && text.startsWith("−") ? "(" + text + ")" : text;
    }
}
