package pushpull.observe.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.data.PointTriplet;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Call;
import pushpull.formula.Expression.Sum;
import pushpull.observe.force.Sight;
import pushpull.pair.Role;
import pushpull.snapshot.explanation.Clause;
import pushpull.snapshot.explanation.Explanation.Lineup;
import pushpull.snapshot.explanation.Forces;

/// The rows that one point of the batch has in the comparisons of a loss, and what follows from them.
final class Viewpoint {
    private static final int MOST_OTHERS = 12;

    private final Sight sight;
    private final int row;
    private final List<Closeup.Seen> rows;
    private final Strangers strangers;

    /// @param row of the point
    /// @param closeup what was seen of it
    Viewpoint(Sight sight, int row, Closeup closeup) {
        this.sight = sight;
        this.row = row;
        this.rows = closeup.rows();
        strangers = new Strangers(sight, row);
        for (Closeup.Seen seen : rows) {
            strangers.add(seen, columns(seen), weights(seen));
        }
        closeup.ofProxies().forEach(strangers::add);
    }

    int row() {
        return row;
    }

    List<Closeup.Seen> rows() {
        return rows;
    }

    Strangers strangers() {
        return strangers;
    }

    Columns columns(Closeup.Seen seen) {
        return new Columns(
                seen.pairing(),
                sight.rows().count(),
                sight.batch(),
                sight.training().world().points());
    }

    Clauses clauses(Closeup.Seen seen) {
        int part = rows.size() > 1 ? seen.comparison() + 1 : 0;
        return new Clauses(seen, columns(seen)::who, part);
    }

    /// The formulas of the strongest cases.
    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (Closeup.Seen seen : rows) {
            int own = seen.pairing().rows() == Role.PROXIES ? row : -1;
            clauses.addAll(clauses(seen).strongest(own));
        }
        return clauses;
    }

    /// The formulas of cases with one other point; where it has none of its own, how much it weighs among others.
    List<Clause> clauses(int other) {
        List<Clause> clauses = new ArrayList<>();
        for (Closeup.Seen seen : rows) {
            int column = columns(seen).column(other);
            if (column >= 0) {
                clauses.addAll(clauses(seen).with(column));
            }
        }
        return clauses.isEmpty() ? clauses() : clauses;
    }

    List<Clause> triplet(PointTriplet triplet) {
        List<Clause> clauses = new ArrayList<>();
        for (Closeup.Seen seen : rows) {
            Columns columns = columns(seen);
            Clause clause = clauses(seen).triplet(columns.column(triplet.same()), columns.column(triplet.different()));
            if (clause != null) {
                clauses.add(clause);
            }
        }
        return clauses.isEmpty() ? clauses() : clauses;
    }

    /// Who stands in the line-up of the first row.
    Lineup lineup(Forces forces) {
        Closeup.Seen seen = rows.getFirst();
        double[] all = weights(seen);
        Columns columns = columns(seen);
        double[] weights = new double[isWeighed(seen) ? forces.partners().length : 0];
        double[] ofRows = new double[sight.rows().count()];
        for (int column : seen.numbers().different().columns()) {
            if (columns.row(column) >= 0) {
                ofRows[columns.row(column)] = all[column];
            }
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = ofRows[k < row ? k : k + 1];
        }
        double effective = isWeighed(seen) ? effective(all) : Double.NaN;
        return new Lineup(weights, effective, seen.numbers().different().count(), strangers.strongest(MOST_OTHERS));
    }

    /// e to the entropy of weights, 0 if all are 0.
    private static double effective(double... weights) {
        double entropy = Arrays.stream(weights)
                .filter(weight -> weight > 0)
                .map(weight -> -weight * Math.log(weight))
                .sum();
        return Arrays.stream(weights).anyMatch(weight -> weight > 0) ? Math.exp(entropy) : 0;
    }

    /// Whether the formula adds up exponentials of different candidates, so that they share one force among them.
    private static boolean isWeighed(Closeup.Seen seen) {
        return seen.pairing().rows() != Role.PROXIES && seen.formula().share().has(Viewpoint::isLineup);
    }

    private static boolean isLineup(Expression part) {
        return part instanceof Sum sum
                && (sum.over().equals("n") || sum.over().equals("i"))
                && sum.body() instanceof Call call
                && call.function().equals("exp");
    }

    /// The share of each different candidate, by column, of the force that all of them put on the anchor.
    private static double[] weights(Closeup.Seen seen) {
        double[] weights = new double[seen.forces().length];
        double total = 0;
        for (int column : seen.numbers().different().columns()) {
            weights[column] = Math.abs(seen.forces()[column]);
            total += weights[column];
        }
        for (int column = 0; column < weights.length && total > 0; column++) {
            weights[column] /= total;
        }
        return weights;
    }
}
