package pushpull.observe.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.formula.Definition;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Number;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Quotient;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Expression.Times;
import pushpull.formula.Formula;
import pushpull.formula.FormulaEvaluator;
import pushpull.formula.Scope;
import pushpull.formula.Substitution;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.Participant;

/// The formulas of one row with its numbers: one for each case if the loss is a sum over cases, otherwise one for all.
///
/// @param seen the row
/// @param participant the participant at a column
/// @param part the number of the comparison, 0 if there is only one
record FormulaCases(RowRecorder.Seen seen, IntFunction<Participant> participant, int part) {
    /// Formulas in symbols alone, for when no point is selected.
    static List<FormulaCase> symbols(Formula formula, int part) {
        List<Sum> cases = cases(formula.share());
        List<FormulaCase> clauses = new ArrayList<>();
        for (Sum one : cases) {
            clauses.add(
                    new FormulaCase(kin(one.over()), one.body(), List.of(), List.of(), Double.NaN, List.of(), part));
        }
        if (cases.isEmpty()) {
            clauses.add(new FormulaCase(
                    FormulaCase.Kin.ALL, formula.share(), List.of(), List.of(), Double.NaN, List.of(), part));
        }
        return clauses;
    }

    /// The cases that matter most.
    ///
    /// @param preferred the column whose case is wanted, if it has one; negative for none
    List<FormulaCase> strongest(int preferred) {
        List<FormulaCase> clauses = new ArrayList<>();
        List<Sum> cases = cases(seen.formula().share());
        for (Sum one : cases) {
            int place = one.over().equals("pn") ? seen.numbers().hardest(preferred) : candidate(one.over(), preferred);
            if (place >= 0) {
                clauses.add(at(one, place));
            }
        }
        if (cases.isEmpty()) {
            Scope scope = seen.formula().in(seen.numbers());
            clauses.add(clause(FormulaCase.Kin.ALL, seen.formula().share(), scope, lone()));
        }
        return clauses.isEmpty() ? symbols(seen.formula(), part) : clauses;
    }

    /// The same candidate if the formula has only one, such as the proxy of the own class.
    private List<Participant> lone() {
        RowScope.Candidates positives = seen.numbers().positives();
        return positives.count() == 1 && isOfOne(seen.formula().share())
                ? List.of(participant.apply(positives.columns()[0]))
                : List.of();
    }

    private static boolean isOfOne(Expression expression) {
        return switch (expression) {
            case Symbol symbol -> symbol.index().endsWith("p");
            case Sum sum when sum.over().equals("p") -> false;
            default -> expression.parts().stream().anyMatch(FormulaCases::isOfOne);
        };
    }

    /// The cases with one candidate; if it has no case of its own, its weight among the candidates that it is summed
    /// with.
    List<FormulaCase> with(int column) {
        List<FormulaCase> clauses = new ArrayList<>();
        for (Sum one : cases(seen.formula().share())) {
            int place = place(one.over(), column);
            if (place >= 0) {
                clauses.add(at(one, place));
            } else if (one.over().equals("pn") && seen.numbers().count("pn") > 0) {
                clauses.add(at(one, seen.numbers().hardest(column)));
            }
        }
        if (clauses.isEmpty()) {
            weight(seen.formula().share(), column).ifPresent(clauses::add);
        }
        return clauses;
    }

    /// The candidate's summand in the innermost sum that it appears in.
    private Optional<FormulaCase> weight(Expression within, int column) {
        for (Expression part : within.parts()) {
            Optional<FormulaCase> deeper = weight(part, column);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        if (within instanceof Sum sum && !sum.body().has(Sum.class::isInstance) && place(sum.over(), column) >= 0) {
            Scope scope = seen.formula().in(seen.numbers().at(sum.over(), place(sum.over(), column)));
            Expression weight = new Quotient(sum.body(), sum);
            return Optional.of(clause(FormulaCase.Kin.WEIGHT, weight, scope, List.of(participant.apply(column))));
        }
        return Optional.empty();
    }

    /// What the candidate's own terms add to the anchor's share; NaN if it has none.
    double share(int column) {
        double share = Double.NaN;
        for (Sum one : cases(seen.formula().share())) {
            int place = place(one.over(), column);
            if (place >= 0) {
                double half = isHalved(seen.formula().share()) ? 0.5 : 1;
                share = half
                        * FormulaEvaluator.value(
                                one.body(), seen.formula().in(seen.numbers().at(one.over(), place)));
            }
        }
        return share;
    }

    /// d(term)/d(hinge) of a triplet: 0 or 1 for a hinge, the logistic function for a soft one.
    double slope(FormulaCase triplet, double hinge) {
        boolean soft = triplet.formula()
                .has(part -> part instanceof Call call && call.function().equals("exp"));
        return soft ? 1 / (1 + Math.exp(-hinge)) : triplet.value() > 0 ? 1 : 0;
    }

    private int place(String over, int column) {
        return IntStream.range(0, over.length() > 1 ? 0 : seen.numbers().count(over))
                .filter(place -> column(over, place) == column)
                .findFirst()
                .orElse(-1);
    }

    /// The case of a triplet, whether the miner picked it or not; null if the loss is not made of triplets.
    @Nullable
    FormulaCase triplet(int positiveColumn, int negativeColumn) {
        List<Sum> cases = cases(seen.formula().share());
        int positive = seen.numbers().positives().place(positiveColumn);
        int negative = seen.numbers().negatives().place(negativeColumn);
        if (cases.isEmpty() || !cases.getFirst().over().equals("pn") || positive < 0 || negative < 0) {
            return null;
        }
        Scope scope = seen.formula().in(seen.numbers().at("n", negative).at("p", positive));
        return clause(
                FormulaCase.Kin.TRIPLET,
                cases.getFirst().body(),
                scope,
                List.of(participant.apply(positiveColumn), participant.apply(negativeColumn)));
    }

    private FormulaCase at(Sum one, int place) {
        RowScope numbers = seen.numbers();
        Scope scope = seen.formula().in(numbers.at(one.over(), place));
        List<Participant> with = one.over().equals("pn")
                ? List.of(
                        participant.apply(numbers.column(place, true)), participant.apply(numbers.column(place, false)))
                : List.of(participant.apply(column(one.over(), place)));
        return clause(kin(one.over()), one.body(), scope, with);
    }

    private FormulaCase clause(FormulaCase.Kin kin, Expression formula, Scope scope, List<Participant> with) {
        List<FormulaCase.Meaning> meanings = seen.formula().definitions().stream()
                .filter(definition -> formula.has(part -> part.equals(definition.symbol())))
                .map(definition -> meaning(definition, scope))
                .toList();
        return new FormulaCase(
                kin,
                Substitution.chosen(formula, scope),
                meanings,
                Substitution.stages(formula, scope),
                FormulaEvaluator.value(formula, scope),
                with,
                part);
    }

    private static FormulaCase.Meaning meaning(Definition definition, Scope scope) {
        return new FormulaCase.Meaning(
                definition.symbol(),
                Substitution.chosen(definition.expression(), scope),
                scope.value(definition.symbol()));
    }

    /// The sums over cases that a share is made of, each with the formula of one case as its body; none if the share is
    /// not made of sums.
    private static List<Sum> cases(Expression share) {
        List<Sum> cases = new ArrayList<>();
        for (Expression term : share instanceof Plus plus ? plus.terms() : List.of(share)) {
            Sum one = ofCases(term);
            if (one == null) {
                return List.of();
            }
            cases.add(one);
        }
        return cases;
    }

    /// A sum, also if it is negated, or halved because each pair appears in the rows of both its points.
    private static @Nullable Sum ofCases(Expression term) {
        return switch (term) {
            case Sum sum -> sum;
            case Negative negative
            when negative.of() instanceof Sum sum -> new Sum(sum.over(), new Negative(sum.body()));
            case Times times
            when times.factors().size() == 2
                    && times.factors().getFirst() instanceof Quotient half
                    && half.over() instanceof Number
                    && half.under() instanceof Number
                    && times.factors().getLast() instanceof Sum sum -> sum;
            default -> null;
        };
    }

    /// Whether each case is halved because each pair appears in the rows of both its points.
    private static boolean isHalved(Expression share) {
        return share instanceof Times
                || share instanceof Plus plus && plus.terms().getFirst() instanceof Times;
    }

    private static FormulaCase.Kin kin(String over) {
        return switch (over) {
            case "p" -> FormulaCase.Kin.POSITIVE;
            case "n" -> FormulaCase.Kin.NEGATIVE;
            case "pn" -> FormulaCase.Kin.TRIPLET;
            default -> FormulaCase.Kin.ALL;
        };
    }

    private int column(String over, int place) {
        RowScope.Candidates positives = seen.numbers().positives();
        boolean inPositives = over.equals("p") || over.equals("i") && place < positives.count();
        return inPositives
                ? positives.columns()[place]
                : seen.numbers().negatives().columns()[over.equals("i") ? place - positives.count() : place];
    }

    private int candidate(String over, int preferred) {
        int best = -1;
        for (int place = 0; place < seen.numbers().count(over); place++) {
            int column = column(over, place);
            if (column == preferred) {
                return place;
            }
            if (best < 0 || mattersMore(column, column(over, best), over.equals("p"))) {
                best = place;
            }
        }
        return best;
    }

    /// Whether a candidate's force is greater; if forces are equal, whether a same one is farther or a different one
    /// nearer.
    private boolean mattersMore(int column, int other, boolean positive) {
        int byForce = Double.compare(Math.abs(seen.forces()[column]), Math.abs(seen.forces()[other]));
        int byDistance = Double.compare(seen.distances()[column], seen.distances()[other]);
        return byForce > 0 || byForce == 0 && (positive ? byDistance > 0 : byDistance < 0);
    }
}
