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
/// thread; the workers share the rows.
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

        /// The same for positive or for negative pairs alone, for losses that divide each by a count of its own.
        public double count(boolean positive) {
            double factor = outcomes.getFirst().reduced().factor(positive);
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
    /// @param observer is shown the rows of every comparison
    public Answer evaluate(
            MinedLoss task, Distance distance, RoleEmbeddings roles, double[] learned, RowObserver observer) {
        return evaluate(task, distance, roles, learned, _ -> observer);
    }

    /// The same with an observer for each comparison.
    public Answer evaluate(
            MinedLoss task,
            Distance distance,
            RoleEmbeddings roles,
            double[] learned,
            Function<ComparisonSpec, RowObserver> observers) {
        List<ComparisonResult> outcomes = new ArrayList<>();
        double[] learnedGradient = new double[learned.length];
        double value = 0;
        for (ComparisonSpec asked : task.loss().pairings()) {
            ComparisonSpec pairing = roles.withMemory(asked);
            ConcatenatedEmbeddings columns = roles.joined(pairing.columns());
            Comparison comparison = new Comparison(
                    roles.seen(pairing.rows()),
                    columns.columns(),
                    roles.relation(task.loss(), pairing, relations),
                    distance);
            ComparisonResult outcome =
                    loop.run(comparison, task.in(asked), pairing.weight(), learned, observers.apply(pairing));
            columns.spread();
            outcomes.add(outcome);
            value += pairing.weight() * outcome.value();
            for (int k = 0; k < learned.length; k++) {
                learnedGradient[k] += outcome.learnedGradient()[k];
            }
        }
        roles.backpropagateNorms();
        return new Answer(value, outcomes, learnedGradient);
    }

    /// Evaluates a loss of whole views and adds its gradient to them; the answer counts one term a point.
    public Answer evaluate(BatchLoss loss, RoleEmbeddings roles) {
        Embeddings first = roles.given(loss.sides().getFirst());
        int points = first.count();
        double value = loss.evaluate(first, roles.given(loss.sides().getLast()));
        RowLoss total = RowLoss.of(points * value, points, value > 0 ? points : 0);
        ReducedLoss reduced = new ReducedLoss(value, 1.0 / points, 1.0 / points);
        return new Answer(
                value, List.of(new ComparisonResult(reduced, total, new RowLoss[0], new double[0])), new double[0]);
    }
}
