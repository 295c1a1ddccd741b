package pushpull.paint.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.FormulaNumbers;
import pushpull.formula.FormulaText;
import pushpull.formula.ScaledNumber;
import pushpull.paint.FontFace;
import pushpull.settings.Texts;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.Participant;

/// Sets what a loss computes as one would work it out on paper: the formula, and under it its numbers.
public final class WorkedFormula {
    private static final Texts TEXTS = Texts.bundle("paint");
    private static final double LEADING = 18;
    private static final FormulaStyle MEANING = new FormulaStyle(14, FontFace.FORMULA, true, Emphasis.VALUE);

    private final Typesetter typesetter = new Typesetter();
    private final Function<Participant, String> names;
    private final Set<FormulaCase.Meaning> said = new HashSet<>();

    /// @param names what somebody in a line-up is called, such as `point 14`
    public WorkedFormula(Function<Participant, String> names) {
        this.names = names;
    }

    /// All clauses, one under the other; a formula that is said already is not said again.
    public Box set(List<FormulaCase> clauses, double width) {
        LineFlow flow = new LineFlow(width, LEADING);
        FormulaCase before = null;
        said.clear();
        for (FormulaCase clause : clauses) {
            if (before == null || !isSame(before, clause)) {
                flow.paragraph();
                formula(flow, clause, before == null);
            }
            numbers(flow, clause);
            before = clause;
        }
        return flow.box();
    }

    private static boolean isSame(FormulaCase before, FormulaCase clause) {
        return before.formula().equals(clause.formula()) && before.kin() == clause.kin();
    }

    private void formula(LineFlow flow, FormulaCase clause, boolean first) {
        Box start =
                switch (clause.kin()) {
                    case TERM -> first ? named("ℓ") : typesetter.relation("+", FormulaStyle.FORMULA);
                    case WEIGHT -> named("w");
                    default -> named("ℓ");
                };
        flow.add(typesetter, start, clause.formula(), FormulaStyle.FORMULA);
        String key = "formula." + clause.kin().name();
        if (TEXTS.has(key)) {
            flow.add(Box.row(Box.room(10), typesetter.words(TEXTS.get(key), FontFace.REGULAR, Emphasis.HINT)));
        }
        flow.next();
        for (FormulaCase.Meaning meaning : clause.meanings()) {
            if (meaning.formula() instanceof Expression expression && said.add(meaning)) {
                Box symbol = Box.row(typesetter.set(meaning.symbol(), MEANING), typesetter.relation("=", MEANING));
                flow.add(typesetter, symbol, expression, MEANING);
                if (!Double.isNaN(meaning.value())) {
                    flow.add(Box.row(
                            typesetter.relation("=", FormulaStyle.NUMBERS),
                            typesetter.words(FormulaNumbers.of(meaning.value()), FontFace.REGULAR, Emphasis.LABEL)));
                }
                flow.next();
            }
        }
    }

    private Box named(String symbol) {
        return Box.row(
                typesetter.set(new Symbol(symbol, ""), FormulaStyle.FORMULA),
                typesetter.relation("=", FormulaStyle.FORMULA));
    }

    private void numbers(LineFlow flow, FormulaCase clause) {
        if (Double.isNaN(clause.value())) {
            return;
        }
        boolean first = true;
        for (Expression step : clause.steps()) {
            Box sign = first ? Box.NOTHING : typesetter.relation("=", FormulaStyle.NUMBERS);
            flow.add(typesetter, sign, step, FormulaStyle.NUMBERS);
            first = false;
        }
        Box equal = first ? Box.NOTHING : typesetter.relation("=", FormulaStyle.NUMBERS);
        flow.add(Box.row(
                equal, typesetter.words(FormulaNumbers.result(clause.value()), FontFace.MEDIUM, Emphasis.VALUE)));
        if (!clause.with().isEmpty()) {
            flow.add(Box.row(Box.room(7), typesetter.words(with(clause), FontFace.REGULAR, Emphasis.LABEL)));
        }
        flow.next();
    }

    private String with(FormulaCase clause) {
        String all = clause.with().stream().map(names).collect(Collectors.joining(TEXTS.get("formula.and")));
        return TEXTS.get("formula.with", all);
    }

    /// The same for those who hear it.
    public String spoken(List<FormulaCase> clauses) {
        return clauses.stream().map(this::spoken).collect(Collectors.joining("; "));
    }

    private String spoken(FormulaCase clause) {
        StringBuilder text = new StringBuilder("ℓ = ").append(FormulaText.of(clause.formula()));
        if (!Double.isNaN(clause.value())) {
            clause.steps().forEach(step -> text.append(" = ").append(FormulaText.of(step)));
            text.append(" = ").append(FormulaNumbers.of(ScaledNumber.of(clause.value())));
        }
        return clause.with().isEmpty() ? text.toString() : text + " " + with(clause);
    }
}
