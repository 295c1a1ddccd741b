package pushpull.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Power;
import pushpull.formula.Expression.Quotient;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Expression.Times;

/// Reads the notation of the message bundle: `-1/|P| sum[p] ln(exp(s_ap/τ) / sum[i] exp(s_ai/τ))`.
///
/// What stands beside each other is multiplied, a sum reaches over the next factor, and brackets group without being
/// set: the typesetter knows where it needs them.
public final class FormulaReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(sum\\[[^\\]]*]|\\|[^|]+\\||[0-9.]+|[\\p{L}][\\p{L}₀-₉′]*(_\\p{L}+)?|[-+/^(),])");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private FormulaReader(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw unreadable("\"" + text.substring(end).strip() + "\" is not understood");
        }
    }

    /// The formula that a text means.
    ///
    /// @throws IllegalArgumentException if the text is no formula
    public static Expression read(String text) {
        FormulaReader reader = new FormulaReader(text);
        Expression expression = reader.sum();
        if (reader.next < reader.tokens.size()) {
            throw reader.unreadable("\"" + reader.tokens.get(reader.next) + "\" is one too many");
        }
        return expression;
    }

    private Expression sum() {
        List<Expression> terms = new ArrayList<>(List.of(product()));
        while (isAt("+") || isAt("-")) {
            boolean negative = next().equals("-");
            Expression term = product();
            terms.add(negative ? new Negative(term) : term);
        }
        return terms.size() == 1 ? terms.getFirst() : new Plus(terms);
    }

    private Expression product() {
        boolean negative = isAt("-") && next() != null;
        List<Expression> factors = new ArrayList<>(List.of(power()));
        while (next < tokens.size() && !isAt("+") && !isAt("-") && !isAt(")") && !isAt(",")) {
            if (isAt("/")) {
                next++;
                factors.add(new Quotient(factors.removeLast(), power()));
            } else {
                factors.add(power());
            }
        }
        Expression product = factors.size() == 1 ? factors.getFirst() : new Times(factors);
        return negative ? new Negative(product) : product;
    }

    private Expression power() {
        if (isAt("-")) {
            next++;
            return new Negative(power());
        }
        Expression base = base();
        if (isAt("^")) {
            next++;
            return new Power(base, base());
        }
        return base;
    }

    private Expression base() {
        String token = next();
        if (token.startsWith("sum[")) {
            return new Sum(token.substring(4, token.length() - 1), power());
        }
        if (token.equals("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Number(ScaledNumber.of(Double.parseDouble(token)), token, "");
        }
        if (isAt("(") && token.indexOf('_') < 0 && token.length() + (token.equals("σ") ? 1 : 0) > 1) {
            return call(token);
        }
        int mark = token.indexOf('_');
        return mark < 0 ? new Symbol(token, "") : new Symbol(token.substring(0, mark), token.substring(mark + 1));
    }

    private Expression call(String function) {
        expect("(");
        List<Expression> arguments = new ArrayList<>(List.of(sum()));
        while (isAt(",")) {
            next++;
            arguments.add(sum());
        }
        expect(")");
        return new Call(function, arguments);
    }

    private boolean isAt(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private String next() {
        if (next == tokens.size()) {
            throw unreadable("it ends too early");
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw unreadable("\"" + token + "\" is missing");
        }
    }

    private IllegalArgumentException unreadable(String why) {
        return new IllegalArgumentException("The formula \"" + text + "\" cannot be read: " + why);
    }
}
