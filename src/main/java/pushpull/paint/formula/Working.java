package pushpull.paint.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pushpull.formula.Digits;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Scaled;
import pushpull.formula.Written;
import pushpull.paint.Face;
import pushpull.settings.Texts;
import pushpull.snapshot.explanation.Clause;
import pushpull.snapshot.explanation.Who;

/// Sets what a loss computes as one would work it out on paper: the formula, and under it its numbers.
public final class Working {
    private static final Texts TEXTS = Texts.bundle("paint");
    private static final double LEADING = 18;
    private static final Manner MEANING = new Manner(14, Face.FORMULA, true, Tone.VALUE);

    private final Typesetter typesetter = new Typesetter();
    private final Function<Who, String> names;
    private final Set<Clause.Meaning> said = new HashSet<>();

    /// @param names what somebody in a line-up is called, such as `point 14`
    public Working(Function<Who, String> names) {
        this.names = names;
    }

    /// All clauses, one under the other; a formula that is said already is not said again.
    public Box set(List<Clause> clauses, double width) {
        Flow flow = new Flow(width, LEADING);
        Clause before = null;
        said.clear();
        for (Clause clause : clauses) {
            if (before == null || !isSame(before, clause)) {
                flow.paragraph();
                formula(flow, clause, before == null);
            }
            numbers(flow, clause);
            before = clause;
        }
        return flow.box();
    }

    private static boolean isSame(Clause before, Clause clause) {
        return before.formula().equals(clause.formula()) && before.kin() == clause.kin();
    }

    private void formula(Flow flow, Clause clause, boolean first) {
        Box start =
                switch (clause.kin()) {
                    case TERM -> first ? named("ℓ") : typesetter.relation("+", Manner.FORMULA);
                    case WEIGHT -> named("w");
                    default -> named("ℓ");
                };
        flow.add(typesetter, start, clause.formula(), Manner.FORMULA);
        String key = "formula." + clause.kin().name();
        if (TEXTS.has(key)) {
            flow.add(Box.row(Box.room(10), typesetter.words(TEXTS.get(key), Face.REGULAR, Tone.HINT)));
        }
        flow.next();
        for (Clause.Meaning meaning : clause.meanings()) {
            if (meaning.formula() instanceof Expression expression && said.add(meaning)) {
                Box symbol = Box.row(typesetter.set(meaning.symbol(), MEANING), typesetter.relation("=", MEANING));
                flow.add(typesetter, symbol, expression, MEANING);
                if (!Double.isNaN(meaning.value())) {
                    flow.add(Box.row(
                            typesetter.relation("=", Manner.NUMBERS),
                            typesetter.words(Digits.of(meaning.value()), Face.REGULAR, Tone.LABEL)));
                }
                flow.next();
            }
        }
    }

    private Box named(String symbol) {
        return Box.row(
                typesetter.set(new Symbol(symbol, ""), Manner.FORMULA), typesetter.relation("=", Manner.FORMULA));
    }

    private void numbers(Flow flow, Clause clause) {
        if (Double.isNaN(clause.value())) {
            return;
        }
        boolean first = true;
        for (Expression step : clause.steps()) {
            Box sign = first ? Box.NOTHING : typesetter.relation("=", Manner.NUMBERS);
            flow.add(typesetter, sign, step, Manner.NUMBERS);
            first = false;
        }
        Box equal = first ? Box.NOTHING : typesetter.relation("=", Manner.NUMBERS);
        flow.add(Box.row(equal, typesetter.words(Digits.result(clause.value()), Face.MEDIUM, Tone.VALUE)));
        if (!clause.with().isEmpty()) {
            flow.add(Box.row(Box.room(7), typesetter.words(with(clause), Face.REGULAR, Tone.LABEL)));
        }
        flow.next();
    }

    private String with(Clause clause) {
        String all = clause.with().stream().map(names).collect(Collectors.joining(TEXTS.get("formula.and")));
        return TEXTS.get("formula.with", all);
    }

    /// The same for those who hear it.
    public String spoken(List<Clause> clauses) {
        return clauses.stream().map(this::spoken).collect(Collectors.joining("; "));
    }

    private String spoken(Clause clause) {
        StringBuilder text = new StringBuilder("ℓ = ").append(Written.of(clause.formula()));
        if (!Double.isNaN(clause.value())) {
            clause.steps().forEach(step -> text.append(" = ").append(Written.of(step)));
            text.append(" = ").append(Digits.of(Scaled.of(clause.value())));
        }
        return clause.with().isEmpty() ? text.toString() : text + " " + with(clause);
    }
}
