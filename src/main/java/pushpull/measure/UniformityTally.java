package pushpull.measure;

import pushpull.tensor.Vectors;

/// The logarithm of the mean of exp(-t d^2) over pairs i < j.
///
/// Of up to [#KEPT] points the squares are kept and summed relative to the nearest pair of all; of more, row by row
/// relative to the nearest pair so far.
final class UniformityTally implements Tally {
    private static final int KEPT = 3000;

    private final double t;
    private final int points;
    private final double[] squares;
    private final double[] terms;
    private int used;
    private double least = Double.POSITIVE_INFINITY;
    private double sum;

    UniformityTally(double t, int points) {
        this.t = t;
        this.points = points;
        boolean kept = points <= KEPT;
        this.squares = new double[kept ? points * Math.max(0, points - 1) / 2 : 0];
        this.terms = new double[kept ? 0 : points];
    }

    @Override
    public void add(Query query) {
        int n = query.index();
        double before = least;
        least = Math.min(least, Vectors.min(query.squares(), n));
        if (points <= KEPT) {
            System.arraycopy(query.squares(), 0, squares, used, n);
            used += n;
        } else if (n > 0) {
            double rest = sum == 0 ? 0 : sum * Math.exp(-t * (before - least));
            sum = rest + Vectors.expSum(query.squares(), -t, t * least, terms, n);
        }
    }

    @Override
    public double value() {
        double whole = sum;
        for (double square : squares) {
            whole += Math.exp(-t * (square - least));
        }
        double pairs = points * (points - 1.0) / 2;
        return pairs > 0 ? Math.log(whole / pairs) - t * least : Double.NaN;
    }
}
