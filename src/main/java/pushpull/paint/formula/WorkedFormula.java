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

/// Typesets the computation of a loss as one would write it on paper: the formula, and its numbers below.
public final class WorkedFormula {
    private static final Texts TEXTS = Texts.bundle("paint");
    private static final double LEADING = 18;
    private static final FormulaStyle MEANING = new FormulaStyle(14, FontFace.FORMULA, true, Emphasis.VALUE);

    private final Typesetter typesetter = new Typesetter();
    private final Function<Participant, String> names;
    private final Set<FormulaCase.Meaning> said = new HashSet<>();

    /// @param names of participants, such as `point 14`
    public WorkedFormula(Function<Participant, String> names) {
        this.names = names;
    }

    /// All cases, one below the other; a formula is not repeated.
    public Box set(List<FormulaCase> clauses, double width) {
        LineFlow flow = new LineFlow(width, LEADING);
        FormulaCase before = null;
        said.clear();
        for (FormulaCase formulaCase : clauses) {
            if (before == null || !isSame(before, formulaCase)) {
                flow.paragraph();
                formula(flow, formulaCase, before == null);
            }
            numbers(flow, formulaCase);
            before = formulaCase;
        }
        return flow.box();
    }

    private static boolean isSame(FormulaCase before, FormulaCase formulaCase) {
        return before.formula().equals(formulaCase.formula()) && before.kin() == formulaCase.kin();
    }

    private void formula(LineFlow flow, FormulaCase formulaCase, boolean first) {
        Box start =
                switch (formulaCase.kin()) {
                    case TERM -> first ? named("ℓ") : typesetter.relation("+", FormulaStyle.FORMULA);
                    case WEIGHT -> named("w");
                    default -> named("ℓ");
                };
        flow.add(typesetter, start, formulaCase.formula(), FormulaStyle.FORMULA);
        String key = "formula." + formulaCase.kin().name();
        if (TEXTS.has(key)) {
            flow.add(Box.row(Box.room(10), typesetter.words(TEXTS.get(key), FontFace.REGULAR, Emphasis.HINT)));
        }
        flow.next();
        for (FormulaCase.Meaning meaning : formulaCase.meanings()) {
            if (meaning.formula() instanceof Expression expression && said.add(meaning)) {
                Box symbol = Box.row(typesetter.set(meaning.symbol(), MEANING), typesetter.relation("=", MEANING));
                flow.add(typesetter, symbol, expression, MEANING);
                if (!Double.isNaN(meaning.value())) {
                    flow.add(Box.row(
                            typesetter.relation("=", FormulaStyle.NUMBERS),
                            typesetter.words(FormulaNumbers.text(meaning.value()), FontFace.REGULAR, Emphasis.LABEL)));
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

    private void numbers(LineFlow flow, FormulaCase formulaCase) {
        if (Double.isNaN(formulaCase.value())) {
            return;
        }
        boolean first = true;
        for (Expression step : formulaCase.steps()) {
            Box sign = first ? Box.NOTHING : typesetter.relation("=", FormulaStyle.NUMBERS);
            flow.add(typesetter, sign, step, FormulaStyle.NUMBERS);
            first = false;
        }
        Box equal = first ? Box.NOTHING : typesetter.relation("=", FormulaStyle.NUMBERS);
        flow.add(Box.row(
                equal, typesetter.words(FormulaNumbers.result(formulaCase.value()), FontFace.MEDIUM, Emphasis.VALUE)));
        if (!formulaCase.with().isEmpty()) {
            flow.add(Box.row(Box.room(7), typesetter.words(with(formulaCase), FontFace.REGULAR, Emphasis.LABEL)));
        }
        flow.next();
    }

    private String with(FormulaCase formulaCase) {
        String all = formulaCase.with().stream().map(names).collect(Collectors.joining(TEXTS.get("formula.and")));
        return TEXTS.get("formula.with", all);
    }

    /// The same as text for a screen reader.
    public String spoken(List<FormulaCase> clauses) {
        return clauses.stream().map(this::spoken).collect(Collectors.joining("; "));
    }

    private String spoken(FormulaCase formulaCase) {
        StringBuilder text = new StringBuilder("ℓ = ").append(FormulaText.text(formulaCase.formula()));
        if (!Double.isNaN(formulaCase.value())) {
            formulaCase.steps().forEach(step -> text.append(" = ").append(FormulaText.text(step)));
            text.append(" = ").append(FormulaNumbers.text(ScaledNumber.of(formulaCase.value())));
        }
        return formulaCase.with().isEmpty() ? text.toString() : text + " " + with(formulaCase);
    }
}
