package pushpull.observe.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.data.PointTriplet;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Sum;
import pushpull.observe.force.BatchForces;
import pushpull.pair.Role;
import pushpull.snapshot.explanation.Explanation.CandidateWeights;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.PointForces;

/// The part of an explanation that comes from one anchor's rows: formulas, candidate weights, and auxiliary forces.
final class AnchorExplanation {
    private static final int MOST_OTHERS = 12;

    private final BatchForces batchForces;
    private final int row;
    private final List<RowRecorder.Seen> rows;
    private final AuxiliaryForces auxiliary;

    /// @param row of the point in the batch
    /// @param recorder of the point's rows
    AnchorExplanation(BatchForces batchForces, int row, RowRecorder recorder) {
        this.batchForces = batchForces;
        this.row = row;
        this.rows = recorder.rows();
        auxiliary = new AuxiliaryForces(batchForces, row);
        for (RowRecorder.Seen seen : rows) {
            auxiliary.add(seen, columns(seen), weights(seen));
        }
        recorder.ofProxies().forEach(auxiliary::add);
    }

    int row() {
        return row;
    }

    List<RowRecorder.Seen> rows() {
        return rows;
    }

    AuxiliaryForces auxiliary() {
        return auxiliary;
    }

    ColumnParticipants columns(RowRecorder.Seen seen) {
        return new ColumnParticipants(
                seen.pairing(),
                batchForces.rows().count(),
                batchForces.batch(),
                batchForces.training().data().points());
    }

    FormulaCases clauses(RowRecorder.Seen seen) {
        int part = rows.size() > 1 ? seen.comparison() + 1 : 0;
        return new FormulaCases(seen, columns(seen)::participant, part);
    }

    /// The formulas of the strongest cases.
    List<FormulaCase> clauses() {
        List<FormulaCase> clauses = new ArrayList<>();
        for (RowRecorder.Seen seen : rows) {
            int own = seen.pairing().rows() == Role.PROXIES ? row : -1;
            clauses.addAll(clauses(seen).strongest(own));
        }
        return clauses;
    }

    /// The formulas of the cases with another point; if it has no case of its own, the formula of its weight among the
    /// others.
    List<FormulaCase> clauses(int other) {
        List<FormulaCase> clauses = new ArrayList<>();
        for (RowRecorder.Seen seen : rows) {
            int column = columns(seen).column(other);
            if (column >= 0) {
                clauses.addAll(clauses(seen).with(column));
            }
        }
        return clauses.isEmpty() ? clauses() : clauses;
    }

    List<FormulaCase> triplet(PointTriplet triplet) {
        List<FormulaCase> clauses = new ArrayList<>();
        for (RowRecorder.Seen seen : rows) {
            ColumnParticipants columns = columns(seen);
            FormulaCase formulaCase =
                    clauses(seen).triplet(columns.column(triplet.positive()), columns.column(triplet.negative()));
            if (formulaCase != null) {
                clauses.add(formulaCase);
            }
        }
        return clauses.isEmpty() ? clauses() : clauses;
    }

    /// The weights of the candidates of the first row.
    CandidateWeights candidateWeights(PointForces forces) {
        RowRecorder.Seen seen = rows.getFirst();
        double[] all = weights(seen);
        ColumnParticipants columns = columns(seen);
        double[] weights = new double[isWeighed(seen) ? forces.partners().length : 0];
        double[] ofRows = new double[batchForces.rows().count()];
        for (int column : seen.numbers().negatives().columns()) {
            if (columns.row(column) >= 0) {
                ofRows[columns.row(column)] = all[column];
            }
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = ofRows[k < row ? k : k + 1];
        }
        double effective = isWeighed(seen) ? effective(all) : Double.NaN;
        return new CandidateWeights(
                weights, effective, seen.numbers().negatives().count(), auxiliary.strongest(MOST_OTHERS));
    }

    /// e to the entropy of weights, 0 if all are 0.
    private static double effective(double... weights) {
        double entropy = Arrays.stream(weights)
                .filter(weight -> weight > 0)
                .map(weight -> -weight * Math.log(weight))
                .sum();
        return Arrays.stream(weights).anyMatch(weight -> weight > 0) ? Math.exp(entropy) : 0;
    }

    /// Whether the formula adds up exponentials of different candidates, so that they share one force.
    private static boolean isWeighed(RowRecorder.Seen seen) {
        return seen.pairing().rows() != Role.PROXIES && seen.formula().share().has(AnchorExplanation::isLineup);
    }

    private static boolean isLineup(Expression part) {
        return part instanceof Sum sum
                && (sum.over().equals("n") || sum.over().equals("i"))
                && sum.body() instanceof Call call
                && call.function().equals("exp");
    }

    /// The share of each different candidate, by column, of the total force of them on the anchor.
    private static double[] weights(RowRecorder.Seen seen) {
        double[] weights = new double[seen.forces().length];
        double total = 0;
        for (int column : seen.numbers().negatives().columns()) {
            weights[column] = Math.abs(seen.forces()[column]);
            total += weights[column];
        }
        for (int column = 0; column < weights.length && total > 0; column++) {
            weights[column] /= total;
        }
        return weights;
    }
}
