package pushpull.observe.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.data.Points;
import pushpull.formula.Definition;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Plus;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Formula;
import pushpull.formula.FormulaBook;
import pushpull.formula.FormulaEvaluator;
import pushpull.formula.NamedValues;
import pushpull.formula.Scope;
import pushpull.formula.Substitution;
import pushpull.loss.BatchLoss;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.observe.explain.RowScope.TotalScope;
import pushpull.observe.force.BatchForces;
import pushpull.pair.ComparisonResult;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.Explanation.PairDetails;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.PointForces;
import pushpull.train.Batch;
import pushpull.train.Training;

/// Builds the explanation of a point, pair or triplet: records its rows while a batch is evaluated, then explains them.
public final class ExplanationBuilder {
    private final Training training;
    private final SnapshotRequest request;
    private final Batch batch;
    private final int row;
    private final @Nullable RowRecorder focus;
    private final @Nullable RowRecorder other;

    /// @param batch as the step sees it
    ExplanationBuilder(Training training, SnapshotRequest request, Batch batch) {
        this.training = training;
        this.request = request;
        this.batch = batch;
        row = rowOf(request.point());
        focus = recorder(row);
        PointPair pair = pair();
        other = pair == null ? null : recorder(rowOf(pair.first() == request.point() ? pair.second() : pair.first()));
    }

    /// A builder if an explanation is requested; null otherwise.
    public static @Nullable ExplanationBuilder of(SnapshotRequest request, Training training, Batch batch) {
        return request.parts().contains(SnapshotPart.EXPLANATION)
                ? new ExplanationBuilder(training, request, batch)
                : null;
    }

    /// The selected pair, if both its points are in the batch; null otherwise.
    private @Nullable PointPair pair() {
        PointPair pair = request.pair();
        boolean here =
                pair != null && pair.has(request.point()) && rowOf(pair.first()) >= 0 && rowOf(pair.second()) >= 0;
        return here ? pair : null;
    }

    private @Nullable PointTriplet triplet() {
        PointTriplet triplet = request.triplet();
        boolean here = triplet != null
                && triplet.anchor() == request.point()
                && rowOf(triplet.positive()) >= 0
                && rowOf(triplet.negative()) >= 0;
        return here ? triplet : null;
    }

    private @Nullable RowRecorder recorder(int of) {
        boolean pairs = training.experiment().loss() instanceof PairLoss;
        return of < 0 || !pairs ? null : new RowRecorder(training.experiment(), of, batch.groups()[of]);
    }

    private int rowOf(int id) {
        return batch.rowOf(data().indexOf(id));
    }

    private Points data() {
        return training.data().points();
    }

    /// The observer of the next comparison.
    public RowObserver of(ComparisonSpec pairing) {
        RowObserver first = focus == null ? RowObserver.NONE : focus.of(pairing);
        return other == null ? first : first.and(other.of(pairing));
    }

    /// Explains the batch.
    ///
    /// @param forces on the point, null if there is none
    public Explanation explain(BatchForces batchForces, @Nullable PointForces forces) {
        Loss loss = training.experiment().loss();
        if (loss instanceof BatchLoss whole) {
            return new Explanation(
                    whole(batchForces, whole),
                    tally(batchForces, null),
                    balance(batchForces, forces, null),
                    null,
                    null,
                    null);
        }
        PairLoss pairs = (PairLoss) loss;
        if (focus == null || forces == null || focus.rows().isEmpty()) {
            return new Explanation(
                    symbols(pairs), tally(batchForces, null), balance(batchForces, forces, null), null, null, null);
        }
        AnchorExplanation view = new AnchorExplanation(batchForces, row, focus);
        PairDetailBuilder details = new PairDetailBuilder(batchForces, view, forces);
        PointPair pair = pair();
        PointTriplet triplet = triplet();
        PairDetails told = pair == null ? null : details.pair(pair, other == null ? List.of() : other.rows());
        return new Explanation(
                clauses(batchForces, view, pair, triplet),
                tally(batchForces, focus),
                balance(batchForces, forces, view.auxiliary()),
                view.candidateWeights(forces),
                told,
                triplet == null ? null : details.triplet(triplet));
    }

    private List<FormulaCase> clauses(
            BatchForces batchForces, AnchorExplanation view, @Nullable PointPair pair, @Nullable PointTriplet triplet) {
        if (triplet != null) {
            return view.triplet(triplet);
        }
        if (pair == null) {
            return view.clauses();
        }
        int end = pair.first() == request.point() ? pair.second() : pair.first();
        List<FormulaCase> clauses = new ArrayList<>(view.clauses(end));
        int there = rowOf(end);
        if (other != null && there >= 0) {
            for (FormulaCase back : new AnchorExplanation(batchForces, there, other).clauses(request.point())) {
                boolean said = clauses.stream()
                        .anyMatch(clause -> clause.formula().equals(back.formula())
                                && Math.abs(clause.value() - back.value()) < 1e-12);
                if (!said) {
                    clauses.add(back);
                }
            }
        }
        return clauses;
    }

    /// The terms of a loss that is computed from whole views.
    private List<FormulaCase> whole(BatchForces batchForces, BatchLoss loss) {
        Formula formula = FormulaBook.formula((Record) loss, true);
        List<Embeddings> sides = training.modules().sides(batchForces.rows(), batch);
        Map<String, Double> parts = loss.parts(sides.getFirst(), sides.getLast());
        Scope scope = formula.in(new NamedValues(parts));
        List<FormulaCase> clauses = new ArrayList<>();
        for (Expression term : formula.share() instanceof Plus plus ? plus.terms() : List.of(formula.share())) {
            List<FormulaCase.Meaning> meanings = formula.definitions().stream()
                    .filter(definition -> term.has(part -> isNamed(part, definition)))
                    .map(definition -> new FormulaCase.Meaning(
                            definition.symbol(), definition.expression(), scope.value(definition.symbol())))
                    .toList();
            clauses.add(new FormulaCase(
                    FormulaCase.Kin.TERM,
                    term,
                    meanings,
                    Substitution.stages(term, scope),
                    FormulaEvaluator.value(term, scope),
                    List.of(),
                    0));
        }
        return clauses;
    }

    private static boolean isNamed(Expression part, Definition definition) {
        return part instanceof Symbol symbol
                && symbol.name().startsWith(definition.symbol().name());
    }

    private List<FormulaCase> symbols(PairLoss loss) {
        List<FormulaCase> clauses = new ArrayList<>();
        List<Formula> said = new ArrayList<>();
        for (ComparisonSpec pairing : loss.pairings()) {
            Formula formula = FormulaBook.formula(
                    (Record) loss.summand(pairing),
                    !training.experiment().distance().isSigned());
            if (said.stream().noneMatch(one -> one.share().equals(formula.share()))) {
                said.add(formula);
                clauses.addAll(FormulaCases.symbols(formula, 0));
            }
        }
        return clauses;
    }

    private Explanation.Tally tally(BatchForces batchForces, @Nullable RowRecorder seen) {
        List<ComparisonResult> outcomes = batchForces.answer().outcomes();
        double share = Double.NaN;
        Expression reduction = null;
        if (seen != null && !seen.rows().isEmpty()) {
            RowRecorder.Seen first = seen.rows().getFirst();
            int anchor = first.pairing().rows() == Role.PROXIES ? batch.groups()[row] : row;
            share = outcomes.get(first.comparison()).shares()[anchor].value();
            Expression total = first.formula().total();
            if (total != null) {
                Scope scope =
                        first.formula().in(new TotalScope(outcomes.getFirst().total(), first.numbers()));
                reduction = Substitution.stages(total, scope).getLast();
            }
        }
        ComparisonResult outcome = outcomes.getFirst();
        return new Explanation.Tally(
                share,
                outcome.total().value(),
                training.experiment().loss() instanceof PairLoss
                        ? outcome.total().terms()
                        : 0,
                batchForces.answer().value(),
                reduction,
                batch.positivePairs(),
                batch.negativePairs());
    }

    private @Nullable ForceBalance balance(
            BatchForces batchForces, @Nullable PointForces forces, @Nullable AuxiliaryForces auxiliary) {
        if (forces == null) {
            return null;
        }
        ForceBalance.Sum sums = new ForceBalance.Sum(forces);
        double outward = row < 0 ? 0 : batchForces.outward(row, forces);
        if (auxiliary != null) {
            auxiliary.each((one, vector) -> sums.add(one.positive(), one.force(), vector));
            outward += auxiliary.outward();
        }
        double[] net =
                row < 0 ? ForceBalance.of(forces).net() : batchForces.net().row(row);
        List<RowRecorder.Seen> rows = focus == null ? List.of() : focus.rows();
        if (!rows.isEmpty() && rows.getFirst().pairing().rows() != Role.PROXIES) {
            RowScope numbers = rows.getFirst().numbers();
            sums.among(numbers.positives().count(), numbers.negatives().count());
        }
        return sums.balance(net, outward);
    }
}
