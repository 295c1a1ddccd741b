package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pushpull.loss.BatchLoss;
import pushpull.pair.Comparison;
import pushpull.pair.ComparisonResult;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.ConcatenatedEmbeddings;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.ReducedLoss;
import pushpull.pair.RowLoop;
import pushpull.pair.RowLoss;
import pushpull.pair.RowObserver;
import pushpull.tensor.WorkerPool;

/// The loss of one step with its gradients: mines, weighs, reduces and differentiates.
///
/// Training, verification against references and the evaluation of own embeddings all use this one. Belongs to one
/// thread; the rows are shared among the crew.
public final class Objective {
    private final RowLoop loop;
    private final RelationCache relations = new RelationCache();

    public Objective(WorkerPool workers) {
        this.loop = new RowLoop(workers);
    }

    /// The answer.
    ///
    /// @param value the loss
    /// @param outcomes of each comparison, in the loss's order
    /// @param learnedGradient d(loss)/d(learned)
    public record Answer(double value, List<ComparisonResult> outcomes, double[] learnedGradient) {
        /// What a force is multiplied by so that one pair's force is its own law: the count that the
        /// reduction divides by.
        public double count() {
            double factor = outcomes.getFirst().reduced().unit();
            return factor == 0 ? 0 : 1 / factor;
        }

        /// The same for pairs of one half, if same and different are divided by counts of their own.
        public double count(boolean same) {
            double factor = outcomes.getFirst().reduced().factor(same);
            return factor == 0 ? 0 : 1 / factor;
        }

        /// The share of terms that still feel a force, 0 to 1; NaN if there is no term.
        public double active() {
            double active = 0;
            double terms = 0;
            for (ComparisonResult outcome : outcomes) {
                active += outcome.total().active();
                terms += outcome.total().terms();
            }
            return active / terms;
        }
    }

    /// Evaluates the loss and adds dL/d(coordinate) to every role that takes a gradient.
    ///
    /// @param learned what the loss learns beside points
    /// @param witness sees the rows of every comparison
    public Answer evaluate(
            MinedLoss task, Distance distance, RoleEmbeddings cast, double[] learned, RowObserver witness) {
        return evaluate(task, distance, cast, learned, _ -> witness);
    }

    /// The same with a witness for each comparison.
    public Answer evaluate(
            MinedLoss task,
            Distance distance,
            RoleEmbeddings cast,
            double[] learned,
            Function<ComparisonSpec, RowObserver> witnesses) {
        List<ComparisonResult> outcomes = new ArrayList<>();
        double[] learnedGradient = new double[learned.length];
        double value = 0;
        for (ComparisonSpec asked : task.loss().pairings()) {
            ComparisonSpec pairing = cast.withMemory(asked);
            ConcatenatedEmbeddings columns = cast.joined(pairing.columns());
            Comparison comparison = new Comparison(
                    cast.seen(pairing.rows()),
                    columns.columns(),
                    cast.relation(task.loss(), pairing, relations),
                    distance);
            ComparisonResult outcome =
                    loop.run(comparison, task.in(asked), pairing.weight(), learned, witnesses.apply(pairing));
            columns.spread();
            outcomes.add(outcome);
            value += pairing.weight() * outcome.value();
            for (int k = 0; k < learned.length; k++) {
                learnedGradient[k] += outcome.learnedGradient()[k];
            }
        }
        cast.backpropagateNorms();
        return new Answer(value, outcomes, learnedGradient);
    }

    /// Evaluates a loss of whole views and adds its gradient to them; the answer counts one term a point.
    public Answer evaluate(BatchLoss loss, RoleEmbeddings cast) {
        Embeddings first = cast.given(loss.sides().getFirst());
        int points = first.count();
        double value = loss.evaluate(first, cast.given(loss.sides().getLast()));
        RowLoss total = RowLoss.of(points * value, points, value > 0 ? points : 0);
        ReducedLoss reduced = new ReducedLoss(value, 1.0 / points, 1.0 / points);
        return new Answer(
                value, List.of(new ComparisonResult(reduced, total, new RowLoss[0], new double[0])), new double[0]);
    }
}
