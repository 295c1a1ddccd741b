package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Tile;
import pushpull.tensor.WorkerPool;

/// Shows every row of a comparison to a task and carries the forces to gradients.
///
/// Rows are divided into portions that workers take as they become free. A worker sees a few anchors at a time, while
/// their forces stay in its cache: never is there a matrix of rows by columns. One loop belongs to one trainer's thread
/// and keeps its buffers between runs.
public final class RowLoop {
    private final WorkerPool workers;
    private final PortionGradients first = new PortionGradients();
    private final PortionGradients second = new PortionGradients();
    private Seat[] seats = {};

    public RowLoop(WorkerPool workers) {
        this.workers = workers;
    }

    /// Runs the task over all rows and adds dL/d(coordinate) to the gradients of both sides of the comparison.
    ///
    /// A task of pairs meets each pair of a batch with itself once, unless an observer wants to see whole rows. The
    /// gradients of a run for its value alone are left as they are.
    ///
    /// @param weight what the gradients are multiplied by; the outcome's value and factors are not
    /// @param learned what the loss learns beside embeddings, in the order in which it declares them
    public ComparisonResult run(
            Comparison comparison, RowTask task, double weight, double[] learned, RowObserver observer) {
        boolean later = task.isOfPairs() && comparison.isSymmetric() && seesNothing(observer) && learned.length == 0;
        Pass pass = new Pass(comparison, task, learned, observer, later);
        if (pass.graded) {
            first.prepare(comparison, pass.portions.count());
        }
        if (pass.graded && task.isSeparate()) {
            second.prepare(comparison, pass.portions.count());
        }
        seat(comparison, later);
        long operations = pass.operations();
        if (task.surveySize() > 0) {
            workers.each(pass.portions.count(), operations, (portion, worker) -> pass.survey(seats[worker], portion));
        }
        workers.each(pass.portions.count(), operations, (portion, worker) -> pass.portion(seats[worker], portion));
        return finish(pass, weight);
    }

    private static boolean seesNothing(RowObserver observer) {
        return observer.equals(RowObserver.NONE) || observer.equals(RowObserver.VALUE_ONLY);
    }

    private void seat(Comparison comparison, boolean later) {
        if (seats.length == 0 || !seats[0].fits(comparison)) {
            seats = new Seat[workers.threads()];
            Arrays.setAll(seats, worker -> new Seat(comparison));
        }
        for (Seat seat : seats) {
            seat.first.begin(comparison, later);
            seat.second.begin(comparison, later);
        }
    }

    private ComparisonResult finish(Pass pass, double weight) {
        RowLoss total = RowLoss.NONE;
        for (RowLoss share : pass.portionShares) {
            total = total.plus(share);
        }
        total = pass.later ? total.plus(total) : total;
        double whole = pass.later ? 2 * weight : weight;
        ReducedLoss reduced = pass.task.reduce(total, pass.survey);
        if (pass.graded) {
            finishGradients(pass, whole, reduced);
        }
        double[] learned = new double[pass.learned.length];
        for (double[] row : pass.learnedGradients) {
            for (int k = 0; k < learned.length; k++) {
                learned[k] += weight * reduced.positiveFactor() * row[k];
            }
        }
        return new ComparisonResult(reduced, total, pass.shares, learned);
    }

    private void finishGradients(Pass pass, double weight, ReducedLoss reduced) {
        first.finish(pass.comparison, weight * reduced.positiveFactor());
        if (pass.task.isSeparate()) {
            second.finish(pass.comparison, weight * reduced.negativeFactor());
        }
    }

    /// Where one worker sees rows.
    private static final class Seat {
        final Row row;
        final ForceTile first;
        final ForceTile second;
        private final int columns;

        Seat(Comparison comparison) {
            columns = comparison.columns().count();
            row = new Row(comparison.distance(), comparison.rows().dimensions());
            first = new ForceTile(comparison);
            second = new ForceTile(comparison);
        }

        boolean fits(Comparison comparison) {
            return row.distance().equals(comparison.distance())
                    && columns == comparison.columns().count()
                    && row.dimensions() == comparison.rows().dimensions();
        }
    }

    /// One run over all rows.
    private final class Pass {
        final Comparison comparison;
        final RowTask task;
        final double[] learned;
        final RowObserver observer;
        final boolean later;
        final boolean graded;
        final RowPartition portions;
        final RowLoss[] shares;
        final RowLoss[] portionShares;
        final double[][] survey;
        final double[][] learnedGradients;

        Pass(Comparison comparison, RowTask task, double[] learned, RowObserver observer, boolean later) {
            int rows = comparison.rows().count();
            this.comparison = comparison;
            this.task = task;
            this.learned = learned;
            this.observer = observer;
            this.later = later;
            this.graded = !observer.equals(RowObserver.VALUE_ONLY);
            this.portions = RowPartition.of(comparison);
            this.shares = new RowLoss[rows];
            this.portionShares = new RowLoss[portions.count()];
            this.survey = new double[task.surveySize() > 0 ? rows : 0][task.surveySize()];
            this.learnedGradients = new double[learned.length > 0 ? rows : 0][learned.length];
        }

        /// Multiplications and additions, roughly: a distance, a force and their effects for every pair.
        long operations() {
            Embeddings rows = comparison.rows();
            return (long) rows.count() * comparison.columns().count() * (8 + 4 * rows.dimensions());
        }

        void survey(Seat own, int portion) {
            for (int anchor = portions.from(portion); anchor < portions.to(portion); anchor++) {
                show(own, anchor, own.first.point(0));
                task.survey(own.row, survey[anchor]);
            }
        }

        void portion(Seat own, int portion) {
            double[][] positiveColumns = graded ? first.begin(portion) : new double[0][];
            double[][] negativeColumns = graded && task.isSeparate() ? second.begin(portion) : positiveColumns;
            RowLoss share = RowLoss.NONE;
            int end = portions.to(portion);
            for (int start = portions.from(portion); start < end; start += Tile.ROWS) {
                int size = Math.min(Tile.ROWS, end - start);
                for (int place = 0; place < size; place++) {
                    shares[start + place] = row(own, start + place, place);
                    share = share.plus(shares[start + place]);
                }
                if (graded && !comparison.columns().isDetached()) {
                    own.first.push(start, size, positiveColumns);
                    if (task.isSeparate()) {
                        own.second.push(start, size, negativeColumns);
                    }
                }
            }
            portionShares[portion] = share;
        }

        private RowLoss row(Seat own, int anchor, int place) {
            Row row = own.row;
            show(own, anchor, own.first.point(place));
            RowLoss share = task.row(row);
            if (!seesNothing(observer)) {
                observe(row, own.first.point(place));
            }
            if (graded) {
                weigh(own, anchor, place);
            }
            return share;
        }

        private void weigh(Seat own, int anchor, int place) {
            Row row = own.row;
            if (task.isSeparate()) {
                System.arraycopy(own.first.point(place), 0, own.second.point(place), 0, row.dimensions());
                own.first.lay(row, place, row.positives());
                own.second.lay(row, place, row.negatives());
                second.row(anchor, own.second.pull(place));
            } else {
                own.first.lay(row, place, row.positives(), row.negatives());
            }
            own.first.across(place, row.across());
            first.row(anchor, own.first.pull(place));
        }

        private void observe(Row row, double[] point) {
            double[] distances = new double[comparison.columns().count()];
            double[] forces = new double[distances.length];
            comparison.distance().measure(point, comparison.columns(), distances);
            row.positives().scatter(forces);
            row.negatives().scatter(forces);
            observer.observe(row, distances, forces);
        }

        private void show(Seat own, int anchor, double[] point) {
            double[][] coordinates = comparison.rows().coordinates();
            double offset = comparison.distance().offset();
            for (int k = 0; k < point.length; k++) {
                point[k] = coordinates[k][anchor] + offset;
            }
            own.row.knows(learned, learned.length > 0 ? learnedGradients[anchor] : learned, survey);
            own.row.start(anchor, comparison, point, later);
        }
    }
}
