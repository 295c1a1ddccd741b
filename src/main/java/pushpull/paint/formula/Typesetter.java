package pushpull.paint.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import pushpull.paint.FontFace;

/// Typesets expressions as a paper does. Belongs to one thread.
public final class Typesetter {
    private final TextSetter textSetter = new TextSetter();

    /// An expression on one line.
    public Box set(Expression expression, FormulaStyle style) {
        return switch (expression) {
            case Number number -> letters(Precedence.text(number), style);
            case Symbol symbol -> symbol(symbol, style);
            case Sum sum -> sum(sum, style);
            case Negative negative -> Box.row(letters("−", style), group(negative.of(), Precedence.PRODUCT, style));
            case Plus plus -> plus(plus, style);
            case Times times -> times(times, style);
            case Quotient quotient -> quotient(quotient, style);
            case Power power ->
                raised(group(power.base(), Precedence.POWER, style), set(power.exponent(), style.script()), style);
            case Call call -> call(call, style);
        };
    }

    /// Words in the font of the panel.
    public Box words(String text, FontFace face, Emphasis emphasis) {
        return textSetter.letters(text, face, FormulaStyle.NUMBERS.size(), emphasis);
    }

    /// A sign with space on both sides.
    Box relation(String sign, FormulaStyle style) {
        double gap = style.medium();
        return Box.row(Box.room(gap), letters(sign, style), Box.room(gap));
    }

    private Box letters(String text, FormulaStyle style) {
        return textSetter.letters(text, style.letters(), style.size(), style.emphasis());
    }

    private Box group(Expression expression, int atLeast, FormulaStyle style) {
        Box box = set(expression, style);
        return Precedence.of(expression, style.tall()) < atLeast ? Brackets.around(box, style, textSetter) : box;
    }

    private Box symbol(Symbol symbol, FormulaStyle style) {
        if (symbol.name().equals("r")) {
            String other = symbol.index().isEmpty()
                    ? "p"
                    : symbol.index().substring(symbol.index().length() - 1);
            return textSetter.variables("|a − " + other + "|", style);
        }
        String name = symbol.name();
        boolean numbered = name.charAt(name.length() - 1) >= '₀' && name.charAt(name.length() - 1) <= '₉';
        String base = numbered ? name.substring(0, name.length() - 1) : name;
        String below = numbered ? Character.toString(name.charAt(name.length() - 1) - '₀' + '0') : symbol.index();
        Box letters = base.length() > 1 && Character.isLetter(base.charAt(0))
                ? letters(base, style)
                : textSetter.variables(base, style);
        return below.isEmpty() ? letters : Box.row(letters, below(below, style));
    }

    private Box below(String index, FormulaStyle style) {
        return textSetter.variables(index, style.script()).lowered(0.2 * style.size());
    }

    private Box plus(Plus plus, FormulaStyle style) {
        List<Box> boxes = new ArrayList<>();
        for (Expression term : plus.terms()) {
            Expression inner = term instanceof Negative negative ? negative.of() : term;
            boolean minus = term instanceof Negative ^ Precedence.isNegative(inner);
            Expression size = Precedence.size(inner);
            if (boxes.isEmpty()) {
                boxes.add(set(term, style));
            } else {
                boxes.add(relation(minus ? "−" : "+", style));
                boxes.add(group(size, Precedence.PRODUCT, style));
            }
        }
        return Box.row(boxes);
    }

    private Box times(Times times, FormulaStyle style) {
        List<Box> boxes = new ArrayList<>();
        Expression before = null;
        for (Expression factor : times.factors()) {
            if (before != null) {
                boolean dot = Precedence.endsInNumber(before) && Precedence.startsWithNumber(factor);
                boxes.add(dot ? relation("·", style) : Box.room(style.thin()));
            }
            boxes.add(group(factor, Precedence.PRODUCT, style));
            before = factor;
        }
        return Box.row(boxes);
    }

    private Box quotient(Quotient quotient, FormulaStyle style) {
        if (Precedence.isHalf(quotient)) {
            return letters("½", style);
        }
        if (!style.tall()) {
            Box slash = letters("/", style);
            Box gap = Box.room(style.letters() == FontFace.FORMULA ? 0 : style.thin());
            return Box.row(
                    group(quotient.over(), Precedence.PRODUCT, style),
                    gap,
                    slash,
                    gap,
                    group(quotient.under(), Precedence.FACTOR, style));
        }
        Box over = set(quotient.over(), style.flat());
        Box under = set(quotient.under(), style.flat());
        double width = Math.max(over.width(), under.width()) + 4;
        double axis = style.axis();
        double gap = 0.16 * style.size();
        Box bar = new Box(
                width, 0, 0, List.of(new Box.Line(new double[] {1, -axis, width - 1, -axis}, 1, style.emphasis())));
        return onTop(
                List.of(over.lowered(-axis - gap - over.descent()), under.lowered(-axis + gap + under.ascent()), bar),
                width);
    }

    /// Boxes on top of each other, each centred.
    private static Box onTop(List<Box> boxes, double width) {
        List<Box.Mark> marks = new ArrayList<>();
        double ascent = 0;
        double descent = 0;
        for (Box box : boxes) {
            marks.addAll(box.moved((width - box.width()) / 2, 0));
            ascent = Math.max(ascent, box.ascent());
            descent = Math.max(descent, box.descent());
        }
        return new Box(width, ascent, descent, marks);
    }

    private static Box raised(Box base, Box exponent, FormulaStyle style) {
        double up = Math.max(0.36 * style.size(), base.ascent() - 0.32 * style.size());
        return Box.row(base, exponent.lowered(-up));
    }

    private Box sum(Sum sum, FormulaStyle style) {
        String index = sum.over().equals("pn") ? "p, n" : sum.over();
        Box body = group(sum.body(), Precedence.PRODUCT, style);
        if (!style.tall()) {
            Box sign = textSetter.letters("Σ", style.letters(), style.size(), style.emphasis());
            return Box.row(sign, below(index, style), Box.room(style.thin()), body);
        }
        Box sign = textSetter.letters("∑", FontFace.FORMULA, 1.25 * style.size(), style.emphasis());
        Box limit = textSetter.variables(index, style.script());
        double width = Math.max(sign.width(), limit.width());
        Box both = onTop(List.of(sign.lowered(0.07 * style.size()), limit.lowered(0.86 * style.size())), width);
        return Box.row(both, Box.room(style.thin()), body);
    }

    private Box call(Call call, FormulaStyle style) {
        Expression first = call.arguments().getFirst();
        return switch (call.function()) {
            case "exp" -> raised(textSetter.variables("e", style), set(first, style.script()), style);
            case "sqrt" -> Brackets.root(set(first, style), style);
            case "if" -> set(call.arguments().get(2), style);
            case "σ" -> Box.row(textSetter.variables("σ", style), held(call, style));
            default -> {
                Box name = letters(call.function().replace("₀", ""), style);
                boolean bare = call.arguments().size() == 1 && Precedence.of(first, style.tall()) >= Precedence.SIGN;
                yield bare
                        ? Box.row(name, Box.room(style.thin()), set(first, style))
                        : Box.row(name, held(call, style));
            }
        };
    }

    private Box held(Call call, FormulaStyle style) {
        List<Box> arguments = call.arguments().stream()
                .map(argument -> set(argument, style))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = arguments.size() - 1; i > 0; i--) {
            arguments.add(i, letters(", ", style));
        }
        return Brackets.around(Box.row(arguments), style, textSetter);
    }
}
