package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Crew;

/// Shows every row of a comparison to a task and carries the forces to gradients.
///
/// Rows are taken in tiles. First the workers split the rows of a tile; then they split the *columns* of the output and
/// add the tile's rows in order, so that no sum depends on the number of threads. Memory is tile x columns.
/// One loop belongs to one trainer's thread and keeps its buffers between runs.
public final class RowLoop {
    /// Numbers in a tile, so that it stays in a core's cache.
    private static final int TILE = 1 << 15;

    private static final int FEWEST_ROWS = 8;
    private static final int MOST_ROWS = 128;
    private final Crew crew;
    private final ForceTile first = new ForceTile();
    private final ForceTile second = new ForceTile();
    private Scratch[] scratch = {};

    public RowLoop(Crew crew) {
        this.crew = crew;
    }

    /// Runs the task over all rows and adds dL/d(coordinate) to the gradients of both sides of the comparison.
    ///
    /// @param weight what the gradients are multiplied by; the outcome's value and factors are not
    /// @param learned what the loss learns beside embeddings, in the order in which it declares them
    public Outcome run(Comparison comparison, RowTask task, double weight, double[] learned, Witness witness) {
        int rows = comparison.rows().count();
        Pass pass = new Pass(comparison, task, learned, witness, rows);
        prepare(comparison, task.isSeparate(), rows);
        if (task.surveySize() > 0) {
            crew.run(rows, (from, to, worker) -> pass.survey(scratch[worker], from, to));
        }
        int size = tileRows(comparison.columns().count());
        for (int start = 0; start < rows; start += size) {
            tile(pass, start, Math.min(size, rows - start));
        }
        return finish(pass, weight);
    }

    /// How many rows a tile has; it depends on nothing but the number of columns.
    private static int tileRows(int columns) {
        return Math.clamp(TILE / Math.max(1, columns), FEWEST_ROWS, MOST_ROWS);
    }

    private void prepare(Comparison comparison, boolean separate, int rows) {
        int tile = Math.min(rows, tileRows(comparison.columns().count()));
        first.prepare(comparison, tile);
        if (separate) {
            second.prepare(comparison, tile);
        }
        if (scratch.length == 0 || !scratch[0].fits(comparison)) {
            scratch = new Scratch[crew.threads()];
            Arrays.setAll(scratch, worker -> new Scratch(comparison));
        }
    }

    private void tile(Pass pass, int start, int size) {
        crew.run(size, (from, to, worker) -> {
            for (int r = from; r < to; r++) {
                pass.row(scratch[worker], start + r, r);
            }
        });
        if (!pass.comparison.columns().isDetached()) {
            int columns = pass.comparison.columns().count();
            crew.run(columns, (from, to, worker) -> {
                first.columns(pass.comparison, start, size, from, to);
                if (pass.task.isSeparate()) {
                    second.columns(pass.comparison, start, size, from, to);
                }
            });
        }
    }

    private Outcome finish(Pass pass, double weight) {
        RowLoss total = RowLoss.NONE;
        for (RowLoss share : pass.shares) {
            total = total.plus(share);
        }
        Reduced reduced = pass.task.reduce(total, pass.survey);
        first.finish(pass.comparison, weight * reduced.sameFactor());
        if (pass.task.isSeparate()) {
            second.finish(pass.comparison, weight * reduced.differentFactor());
        }
        double[] learned = new double[pass.learned.length];
        for (double[] row : pass.learnedGradients) {
            for (int k = 0; k < learned.length; k++) {
                learned[k] += weight * reduced.sameFactor() * row[k];
            }
        }
        return new Outcome(reduced, total, pass.shares, learned);
    }

    /// What one worker needs to see a row.
    private static final class Scratch {
        final Row row;
        final double[] distances;
        final double[] forces;
        final double[] point;

        boolean fits(Comparison comparison) {
            return row.distance().equals(comparison.distance())
                    && distances.length == comparison.columns().count()
                    && point.length == comparison.rows().dimensions();
        }

        Scratch(Comparison comparison) {
            row = new Row(comparison.distance(), comparison.rows().dimensions());
            distances = new double[comparison.columns().count()];
            forces = new double[distances.length];
            point = new double[comparison.rows().dimensions()];
        }
    }

    /// One run over all rows.
    private final class Pass {
        final Comparison comparison;
        final RowTask task;
        final double[] learned;
        final Witness witness;
        final RowLoss[] shares;
        final double[][] survey;
        final double[][] learnedGradients;

        Pass(Comparison comparison, RowTask task, double[] learned, Witness witness, int rows) {
            this.comparison = comparison;
            this.task = task;
            this.learned = learned;
            this.witness = witness;
            this.shares = new RowLoss[rows];
            this.survey = new double[task.surveySize() > 0 ? rows : 0][task.surveySize()];
            this.learnedGradients = new double[rows][learned.length];
        }

        void survey(Scratch own, int from, int to) {
            for (int anchor = from; anchor < to; anchor++) {
                show(own, anchor);
                task.survey(own.row, survey[anchor]);
            }
        }

        void row(Scratch own, int anchor, int place) {
            show(own, anchor);
            shares[anchor] = task.row(own.row);
            double[] forces = first.forces(place);
            Arrays.fill(forces, 0);
            own.row.same().scatter(forces);
            if (!task.isSeparate()) {
                own.row.different().scatter(forces);
                witness.see(own.row, own.distances, forces);
            } else {
                double[] apart = second.forces(place);
                Arrays.fill(apart, 0);
                own.row.different().scatter(apart);
                see(own, forces, apart);
                second.row(comparison, anchor, place, own.point, own.distances);
            }
            first.row(comparison, anchor, place, own.point, own.distances);
            first.across(place, own.row.across());
        }

        private void see(Scratch own, double[] same, double[] different) {
            for (int j = 0; j < same.length; j++) {
                own.forces[j] = same[j] + different[j];
            }
            witness.see(own.row, own.distances, own.forces);
        }

        private void show(Scratch own, int anchor) {
            double[][] coordinates = comparison.rows().coordinates();
            double offset = comparison.distance().offset();
            for (int k = 0; k < own.point.length; k++) {
                own.point[k] = coordinates[k][anchor] + offset;
            }
            comparison.distance().measure(own.point, comparison.columns(), own.distances);
            own.row.knows(learned, learnedGradients[anchor], survey);
            own.row.start(anchor, comparison, own.distances);
        }
    }
}
