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

/// Sets expressions as one reads them in a paper. One thread uses it.
public final class Typesetter {
    private final TextSetter letterer = new TextSetter();

    /// An expression on one line.
    public Box set(Expression expression, FormulaStyle manner) {
        return switch (expression) {
            case Number number -> letters(Precedence.text(number), manner);
            case Symbol symbol -> symbol(symbol, manner);
            case Sum sum -> sum(sum, manner);
            case Negative negative -> Box.row(letters("−", manner), group(negative.of(), Precedence.PRODUCT, manner));
            case Plus plus -> plus(plus, manner);
            case Times times -> times(times, manner);
            case Quotient quotient -> quotient(quotient, manner);
            case Power power ->
                raised(group(power.base(), Precedence.POWER, manner), set(power.exponent(), manner.script()), manner);
            case Call call -> call(call, manner);
        };
    }

    /// Words in the letters of the panel.
    public Box words(String text, FontFace face, Emphasis tone) {
        return letterer.letters(text, face, FormulaStyle.NUMBERS.size(), tone);
    }

    /// A sign with room on both sides.
    Box relation(String sign, FormulaStyle manner) {
        double gap = manner.medium();
        return Box.row(Box.room(gap), letters(sign, manner), Box.room(gap));
    }

    private Box letters(String text, FormulaStyle manner) {
        return letterer.letters(text, manner.letters(), manner.size(), manner.tone());
    }

    private Box group(Expression expression, int atLeast, FormulaStyle manner) {
        Box box = set(expression, manner);
        return Precedence.of(expression, manner.tall()) < atLeast ? Brackets.around(box, manner, letterer) : box;
    }

    private Box symbol(Symbol symbol, FormulaStyle manner) {
        if (symbol.name().equals("r")) {
            String other = symbol.index().isEmpty()
                    ? "p"
                    : symbol.index().substring(symbol.index().length() - 1);
            return letterer.variables("|a − " + other + "|", manner);
        }
        String name = symbol.name();
        boolean numbered = name.charAt(name.length() - 1) >= '₀' && name.charAt(name.length() - 1) <= '₉';
        String base = numbered ? name.substring(0, name.length() - 1) : name;
        String below = numbered ? Character.toString(name.charAt(name.length() - 1) - '₀' + '0') : symbol.index();
        Box letters = base.length() > 1 && Character.isLetter(base.charAt(0))
                ? letters(base, manner)
                : letterer.variables(base, manner);
        return below.isEmpty() ? letters : Box.row(letters, below(below, manner));
    }

    private Box below(String index, FormulaStyle manner) {
        return letterer.variables(index, manner.script()).lowered(0.2 * manner.size());
    }

    private Box plus(Plus plus, FormulaStyle manner) {
        List<Box> boxes = new ArrayList<>();
        for (Expression term : plus.terms()) {
            Expression inner = term instanceof Negative negative ? negative.of() : term;
            boolean minus = term instanceof Negative ^ Precedence.isNegative(inner);
            Expression size = Precedence.size(inner);
            if (boxes.isEmpty()) {
                boxes.add(set(term, manner));
            } else {
                boxes.add(relation(minus ? "−" : "+", manner));
                boxes.add(group(size, Precedence.PRODUCT, manner));
            }
        }
        return Box.row(boxes);
    }

    private Box times(Times times, FormulaStyle manner) {
        List<Box> boxes = new ArrayList<>();
        Expression before = null;
        for (Expression factor : times.factors()) {
            if (before != null) {
                boolean dot = Precedence.endsInNumber(before) && Precedence.startsWithNumber(factor);
                boxes.add(dot ? relation("·", manner) : Box.room(manner.thin()));
            }
            boxes.add(group(factor, Precedence.PRODUCT, manner));
            before = factor;
        }
        return Box.row(boxes);
    }

    private Box quotient(Quotient quotient, FormulaStyle manner) {
        if (Precedence.isHalf(quotient)) {
            return letters("½", manner);
        }
        if (!manner.tall()) {
            Box slash = letters("/", manner);
            Box gap = Box.room(manner.letters() == FontFace.FORMULA ? 0 : manner.thin());
            return Box.row(
                    group(quotient.over(), Precedence.PRODUCT, manner),
                    gap,
                    slash,
                    gap,
                    group(quotient.under(), Precedence.FACTOR, manner));
        }
        Box over = set(quotient.over(), manner.flat());
        Box under = set(quotient.under(), manner.flat());
        double width = Math.max(over.width(), under.width()) + 4;
        double axis = manner.axis();
        double gap = 0.16 * manner.size();
        Box bar = new Box(
                width, 0, 0, List.of(new Box.Line(new double[] {1, -axis, width - 1, -axis}, 1, manner.tone())));
        return onTop(
                List.of(over.lowered(-axis - gap - over.descent()), under.lowered(-axis + gap + under.ascent()), bar),
                width);
    }

    /// Boxes over each other, each in the middle.
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

    private static Box raised(Box base, Box exponent, FormulaStyle manner) {
        double up = Math.max(0.36 * manner.size(), base.ascent() - 0.32 * manner.size());
        return Box.row(base, exponent.lowered(-up));
    }

    private Box sum(Sum sum, FormulaStyle manner) {
        String index = sum.over().equals("pn") ? "p, n" : sum.over();
        Box body = group(sum.body(), Precedence.PRODUCT, manner);
        if (!manner.tall()) {
            Box sign = letterer.letters("Σ", manner.letters(), manner.size(), manner.tone());
            return Box.row(sign, below(index, manner), Box.room(manner.thin()), body);
        }
        Box sign = letterer.letters("∑", FontFace.FORMULA, 1.25 * manner.size(), manner.tone());
        Box limit = letterer.variables(index, manner.script());
        double width = Math.max(sign.width(), limit.width());
        Box both = onTop(List.of(sign.lowered(0.07 * manner.size()), limit.lowered(0.86 * manner.size())), width);
        return Box.row(both, Box.room(manner.thin()), body);
    }

    private Box call(Call call, FormulaStyle manner) {
        Expression first = call.arguments().getFirst();
        return switch (call.function()) {
            case "exp" -> raised(letterer.variables("e", manner), set(first, manner.script()), manner);
            case "sqrt" -> Brackets.root(set(first, manner), manner);
            case "if" -> set(call.arguments().get(2), manner);
            case "σ" -> Box.row(letterer.variables("σ", manner), held(call, manner));
            default -> {
                Box name = letters(call.function().replace("₀", ""), manner);
                boolean bare = call.arguments().size() == 1 && Precedence.of(first, manner.tall()) >= Precedence.SIGN;
                yield bare
                        ? Box.row(name, Box.room(manner.thin()), set(first, manner))
                        : Box.row(name, held(call, manner));
            }
        };
    }

    private Box held(Call call, FormulaStyle manner) {
        List<Box> arguments = call.arguments().stream()
                .map(argument -> set(argument, manner))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = arguments.size() - 1; i > 0; i--) {
            arguments.add(i, letters(", ", manner));
        }
        return Brackets.around(Box.row(arguments), manner, letterer);
    }
}
