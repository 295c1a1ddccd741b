package pushpull.statistics;

import java.util.Arrays;
import pushpull.random.Draws;
import pushpull.tensor.Matrix;
import pushpull.tensor.SquaredDistances;

/// k-means with k-means++ starts: points grouped about k centres.
///
/// Lloyd's algorithm; a cluster that loses all its points gets the point that is furthest from its own centre. It ends
/// when no point changes its cluster, or after [#ITERATIONS], which a clustering says.
public final class KMeans {
    /// The most times that centres move in one start.
    public static final int ITERATIONS = 100;

    private final Matrix points;
    private final int k;
    private final Draws draws;
    private final double[][] rows;
    private final int[] nearest;
    private final double[] squares;

    private KMeans(Matrix points, int k, Draws draws) {
        this.points = points;
        this.k = k;
        this.draws = draws;
        this.rows = Geometry.rows(points);
        this.nearest = new int[rows.length];
        this.squares = new double[rows.length];
    }

    /// Points grouped about centres.
    ///
    /// @param clusters of each point
    /// @param centres one a row
    /// @param inertia the sum of the squared distances to the centres
    /// @param converged whether no point would change its cluster
    public record Clustering(int[] clusters, Matrix centres, double inertia, boolean converged) {}

    /// The best of several starts, by the sum of squared distances to the centres; the first of equals.
    ///
    /// @param k clusters; there are never more than points
    public static Clustering cluster(Matrix points, int k, int starts, Draws draws) {
        Clustering best = new Clustering(new int[0], Matrix.of(0, points.columns()), 0, true);
        for (int start = 0; start < starts && points.rows() > 0; start++) {
            Clustering next = new KMeans(points, Math.min(k, points.rows()), draws).run();
            best = start == 0 || next.inertia < best.inertia ? next : best;
        }
        return best;
    }

    private Clustering run() {
        double[][] centres = start();
        boolean moved = assign(centres);
        for (int iteration = 0; iteration < ITERATIONS && moved; iteration++) {
            centres = means();
            moved = assign(centres);
        }
        double inertia = Arrays.stream(squares).sum();
        return new Clustering(nearest.clone(), Geometry.matrix(centres, points.columns()), inertia, !moved);
    }

    /// The first centre is any point; each next one a point drawn by its squared distance to those before.
    private double[][] start() {
        double[][] centres = new double[k][];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        int chosen = (int) (draws.nextDouble() * rows.length);
        for (int c = 0; c < k; c++) {
            centres[c] = rows[chosen].clone();
            for (int i = 0; i < rows.length; i++) {
                squares[i] = Math.min(squares[i], Geometry.squaredDistance(rows[i], centres[c]));
            }
            chosen = c + 1 < k ? draw() : chosen;
        }
        Arrays.fill(nearest, -1);
        return centres;
    }

    private int draw() {
        double left = draws.nextDouble() * Arrays.stream(squares).sum();
        int last = 0;
        for (int i = 0; i < squares.length; i++) {
            left -= squares[i];
            last = squares[i] > 0 ? i : last;
            if (left < 0) {
                return i;
            }
        }
        return last;
    }

    /// Gives each point to its nearest centre, the first of equals; whether any changed.
    private boolean assign(double[][] centres) {
        SquaredDistances distances = new SquaredDistances(Geometry.matrix(centres, points.columns()));
        double[][] out = distances.room();
        boolean moved = false;
        for (int first = 0; first < rows.length; first += SquaredDistances.ROWS) {
            distances.compute(points, first, out);
            for (int i = first; i < Math.min(first + SquaredDistances.ROWS, rows.length); i++) {
                int best = least(out[i - first]);
                moved |= best != nearest[i];
                nearest[i] = best;
                squares[i] = out[i - first][best];
            }
        }
        return moved;
    }

    private int least(double... line) {
        int best = 0;
        for (int c = 1; c < k; c++) {
            best = line[c] < line[best] ? c : best;
        }
        return best;
    }

    private double[][] means() {
        double[][] sums = new double[k][points.columns()];
        int[] sizes = new int[k];
        for (int i = 0; i < rows.length; i++) {
            sizes[nearest[i]]++;
            for (int d = 0; d < rows[i].length; d++) {
                sums[nearest[i]][d] += rows[i][d];
            }
        }
        for (int c = 0; c < k; c++) {
            if (sizes[c] == 0) {
                sums[c] = furthest();
            } else {
                for (int d = 0; d < sums[c].length; d++) {
                    sums[c][d] /= sizes[c];
                }
            }
        }
        return sums;
    }

    /// The point furthest from its centre, which counts as near from then on.
    private double[] furthest() {
        int furthest = 0;
        for (int i = 1; i < squares.length; i++) {
            furthest = squares[i] > squares[furthest] ? i : furthest;
        }
        squares[furthest] = 0;
        return rows[furthest].clone();
    }
}
