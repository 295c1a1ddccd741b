package pushpull.observe.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import pushpull.experiment.Experiment;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Formula;
import pushpull.formula.FormulaBook;
import pushpull.loss.PairLoss;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;

/// Records copies of the rows that one point of the batch has in the comparisons of a loss.
final class RowRecorder {
    private static final Set<Role> OWN =
            Set.of(Role.EMBEDDINGS, Role.FIRST, Role.FIRST_PREDICTED, Role.SECOND, Role.SECOND_PREDICTED);

    private final Experiment experiment;
    private final int row;
    private final int group;
    private final List<Seen> rows = new ArrayList<>();
    private final Map<Integer, Touch> ofProxies = new ConcurrentSkipListMap<>();
    private int comparisons;

    /// One row.
    ///
    /// @param comparison its number among those of the loss
    /// @param formula of the row's share
    /// @param distances to every column
    /// @param forces d(share)/d(distance) of every column
    record Seen(
            ComparisonSpec pairing,
            int comparison,
            Formula formula,
            RowScope numbers,
            double[] distances,
            double[] forces) {}

    /// The force on the point in a proxy's row.
    ///
    /// @param positive whether the proxy is that of the point's class
    record Touch(int comparison, boolean positive, double distance, double force) {}

    /// @param row the point's row among those of one view
    /// @param group the point's group, for comparisons whose rows are proxies
    RowRecorder(Experiment experiment, int row, int group) {
        this.experiment = experiment;
        this.row = row;
        this.group = group;
    }

    /// The observer of the loss's next comparison.
    RowObserver of(ComparisonSpec pairing) {
        int comparison = comparisons++;
        PairLoss loss = (PairLoss) experiment.loss();
        Formula formula = formula(loss, loss.pairings().get(comparison));
        boolean across = formula.share()
                .has(part -> part instanceof Symbol one && one.index().equals("pn"));
        boolean own = OWN.contains(pairing.rows());
        int wanted = own ? row : group;
        return (seen, distances, forces) -> {
            if (!own) {
                ofProxies.put(
                        seen.anchor(), new Touch(comparison, seen.anchor() == group, distances[row], forces[row]));
            }
            if (seen.anchor() == wanted) {
                RowScope numbers = RowScope.of(seen, pairing.isSquare(), across);
                rows.add(new Seen(pairing, comparison, formula, numbers, distances.clone(), forces.clone()));
            }
        };
    }

    private Formula formula(PairLoss loss, ComparisonSpec pairing) {
        return FormulaBook.formula(
                (Record) loss.summand(pairing), !experiment.distance().isSigned());
    }

    /// The forces on the point in the rows of proxies, by class.
    Map<Integer, Touch> ofProxies() {
        return ofProxies;
    }

    /// The rows recorded, in the order of the comparisons.
    List<Seen> rows() {
        return rows;
    }
}
