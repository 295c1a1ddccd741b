package pushpull.statistics;

import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The three directions in which points vary most, turned so that they move as little as can be since the last time.
///
/// They span the same space as the first three principal components; within it, they are the axes nearest to those
/// before, so that a picture neither flips nor spins.
///
/// @param axes unit directions, one a row, at right angles
/// @param explained the share of the variance along them, 0 to 1
public record PrincipalAxes(Matrix axes, double explained) {
    private static final int COUNT = 3;
    private static final double STILL = 1e-10;

    /// Of points that are seen for the first time.
    public static PrincipalAxes of(Matrix points) {
        return new PrincipalAxes(Matrix.of(0, points.columns()), Double.NaN).update(points);
    }

    /// Of the same points somewhat later, by orthogonal iteration from the axes before.
    public PrincipalAxes update(Matrix points) {
        PointSpread spread = PointSpread.of(points);
        double[][] now = axes.rows() == COUNT && axes.columns() == points.columns()
                ? Geometry.rows(axes)
                : Geometry.rows(start(points.columns()));
        double before = -1;
        double along = 0;
        for (int turn = 0; turn < spread.mostTurns() && Math.abs(along - before) > STILL * along; turn++) {
            before = along;
            double[][] stretched = new double[COUNT][];
            for (int k = 0; k < COUNT; k++) {
                stretched[k] = spread.times(now[k]);
            }
            orthonormalize(stretched, now);
            now = stretched;
            along = 0;
            for (double[] axis : now) {
                along += dot(axis, spread.times(axis));
            }
        }
        return new PrincipalAxes(turned(now), along / spread.trace());
    }

    /// The same span, turned as near as can be to the axes before.
    private Matrix turned(double[][] now) {
        Matrix fresh = Matrix.ofRows(now);
        if (axes.rows() != COUNT || axes.columns() != fresh.columns()) {
            return fresh;
        }
        Matrix turn = Procrustes.of(fresh.transpose(), axes.transpose()).rotation();
        return Geometry.product(turn.transpose(), fresh);
    }

    private static Matrix start(int dimensions) {
        double[][] rows = new double[COUNT][dimensions];
        for (int k = 0; k < COUNT; k++) {
            for (int j = 0; j < dimensions; j++) {
                rows[k][j] = Math.cos((k + 1) * (j + 1.0));
            }
        }
        orthonormalize(rows, rows);
        return Matrix.ofRows(rows);
    }

    private static void orthonormalize(double[][] rows, double[]... fallback) {
        for (int k = 0; k < rows.length; k++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int other = 0; other < k; other++) {
                    double share = dot(rows[k], rows[other]);
                    for (int j = 0; j < rows[k].length; j++) {
                        rows[k][j] -= share * rows[other][j];
                    }
                }
                double length = Norms.of(rows[k]);
                if (!(length > 0)) {
                    rows[k] = fallback[k].clone();
                    continue;
                }
                for (int j = 0; j < rows[k].length; j++) {
                    rows[k][j] /= length;
                }
            }
        }
    }

    private static double dot(double[] a, double... b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
