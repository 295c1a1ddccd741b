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

/// Sees the rows that one point of the batch has in the comparisons of a loss, and copies them.
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
    /// @param formula of what is computed in it
    /// @param distances to every column
    /// @param forces d(share)/d(distance) of every column
    record Seen(
            ComparisonSpec pairing,
            int comparison,
            Formula formula,
            RowScope numbers,
            double[] distances,
            double[] forces) {}

    /// What the point feels in a proxy's row.
    ///
    /// @param same whether the proxy is that of its class
    record Touch(int comparison, boolean same, double distance, double force) {}

    /// @param row the point's row among those of one view
    /// @param group the group it belongs to, for comparisons whose rows are proxies
    RowRecorder(Experiment experiment, int row, int group) {
        this.experiment = experiment;
        this.row = row;
        this.group = group;
    }

    /// A witness of the loss's next comparison.
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
        return FormulaBook.of(
                (Record) loss.summand(pairing), !experiment.distance().isSigned());
    }

    /// What the point feels in the rows of proxies, by class.
    Map<Integer, Touch> ofProxies() {
        return ofProxies;
    }

    /// The rows that were seen, in the order of the comparisons.
    List<Seen> rows() {
        return rows;
    }
}
