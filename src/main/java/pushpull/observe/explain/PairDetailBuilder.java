package pushpull.observe.explain;

import java.util.List;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.formula.Expression.Symbol;
import pushpull.observe.force.BatchForces;
import pushpull.observe.force.ForceVectors;
import pushpull.pair.Distance;
import pushpull.snapshot.explanation.Explanation.PairDetails;
import pushpull.snapshot.explanation.Explanation.TripletDetails;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;
import pushpull.train.Batch;

/// Builds the details of a point's pairs and triplets.
///
/// @param batchForces the evaluated batch
/// @param view of the point
/// @param forces on it
record PairDetailBuilder(BatchForces batchForces, AnchorExplanation view, PointForces forces) {
    /// The pair of the point with another.
    ///
    /// @param there the recorded rows of the other point
    PairDetails pair(PointPair pair, List<RowRecorder.Seen> there) {
        Distance distance = batchForces.training().experiment().distance();
        int own = id(forces.point());
        int end = pair.first() == own ? pair.second() : pair.first();
        int index = batchForces.training().data().points().indexOf(end);
        int k = place(index);
        double count = batchForces.answer().count();
        double[] vector = forces.vectors().row(k);
        double[] gradient = vector.clone();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= -count;
        }
        double gap = forces.distances()[k];
        return new PairDetails(
                own,
                end,
                forces.positive()[k],
                gap,
                distance.similarity(gap),
                angle(forces.point(), index),
                forces.magnitudes()[k],
                force(view.rows(), end),
                force(there, own),
                vector,
                gradient,
                share(end, there));
    }

    private int id(int index) {
        return batchForces.training().data().points().id(index);
    }

    private int place(int index) {
        for (int k = 0; k < forces.partners().length; k++) {
            if (forces.partners()[k] == index) {
                return k;
            }
        }
        throw new IllegalStateException("no partner " + index);
    }

    private double force(List<RowRecorder.Seen> rows, int other) {
        double force = 0;
        for (RowRecorder.Seen seen : rows) {
            int column = view.columns(seen).column(other);
            force += column < 0 ? 0 : seen.forces()[column];
        }
        return force;
    }

    /// The pair's own terms, from both its ends, as a share of the loss.
    private double share(int end, List<RowRecorder.Seen> there) {
        double own = view.rows().stream().mapToDouble(seen -> term(seen, end)).sum();
        double back = there.stream()
                .mapToDouble(seen -> term(seen, id(forces.point())))
                .sum();
        double total = batchForces.answer().outcomes().getFirst().total().value();
        return total == 0 ? Double.NaN : (own + back) / total;
    }

    private double term(RowRecorder.Seen seen, int other) {
        return view.clauses(seen).share(view.columns(seen).column(other));
    }

    private double angle(int first, int second) {
        Matrix points = batchForces.rows().points();
        double[] one = points.row(row(first));
        double[] two = points.row(row(second));
        double product = 0;
        for (int k = 0; k < one.length; k++) {
            product += one[k] * two[k];
        }
        double lengths = Norms.of(one) * Norms.of(two);
        return lengths == 0 ? Double.NaN : Math.toDegrees(Math.acos(Math.clamp(product / lengths, -1, 1)));
    }

    private int row(int index) {
        int row = Batch.rowOf(index, batchForces.batch());
        if (row < 0) {
            throw new IllegalStateException("not in the batch: " + index);
        }
        return row;
    }

    /// A triplet whose anchor is the point.
    TripletDetails triplet(PointTriplet triplet) {
        int positive = batchForces.training().data().points().indexOf(triplet.positive());
        int negative = batchForces.training().data().points().indexOf(triplet.negative());
        double near = forces.distances()[place(positive)];
        double far = forces.distances()[place(negative)];
        RowRecorder.Seen seen = view.rows().getFirst();
        ColumnParticipants columns = view.columns(seen);
        boolean picked =
                seen.numbers().triplet(columns.column(triplet.positive()), columns.column(triplet.negative())) >= 0;
        double margin = seen.formula().in(seen.numbers()).value(new Symbol("m", ""));
        FormulaCase formulaCase =
                view.clauses(seen).triplet(columns.column(triplet.positive()), columns.column(triplet.negative()));
        double value = formulaCase == null ? Double.NaN : formulaCase.value();
        double slope = formulaCase == null ? 0 : view.clauses(seen).slope(formulaCase, near - far + margin);
        return new TripletDetails(
                triplet,
                near,
                far,
                Double.isNaN(margin) ? 0 : margin,
                value,
                picked,
                gradients(positive, negative, new double[] {near, far, across(columns, triplet)}, picked ? slope : 0));
    }

    /// The distance from the same to the different one, if the loss uses it instead of the anchor's; infinite
    /// otherwise.
    private double across(ColumnParticipants columns, PointTriplet triplet) {
        RowScope numbers = view.rows().getFirst().numbers();
        int positive = numbers.positives().place(columns.column(triplet.positive()));
        int negative = numbers.negatives().place(columns.column(triplet.negative()));
        return positive < 0 || negative < 0 ? Double.POSITIVE_INFINITY : numbers.between(positive, negative);
    }

    private Matrix gradients(int positive, int negative, double[] distances, double slope) {
        Matrix points = batchForces.rows().points();
        Matrix places = Matrix.ofRows(points.row(view.row()), points.row(row(positive)), points.row(row(negative)));
        ForceVectors forceVectors = new ForceVectors(
                batchForces.training().experiment().distance(),
                batchForces.training().isNormalized());
        boolean swapped = distances[2] < distances[1];
        double far = swapped ? 0 : -slope;
        double across = swapped ? -slope : 0;
        double[][] forces = {{0, slope, far}, {slope, 0, across}, {far, across, 0}};
        double[][] gaps = {
            {1, distances[0], distances[1]}, {distances[0], 1, distances[2]}, {distances[1], distances[2], 1}
        };
        double[][] gradients = new double[3][];
        for (int k = 0; k < 3; k++) {
            Matrix vectors = forceVectors.vectors(k, places, gaps[k], forces[k]);
            gradients[k] = new double[places.columns()];
            for (int i = 0; i < gradients[k].length; i++) {
                for (int j = 0; j < 3; j++) {
                    gradients[k][i] -= vectors.get(j, i) / batchForces.answer().count();
                }
            }
        }
        return Matrix.ofRows(gradients);
    }
}
