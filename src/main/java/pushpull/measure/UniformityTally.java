package pushpull.measure;

import pushpull.tensor.Vectors;

/// The logarithm of the mean of exp(-t d^2) over pairs i < j.
///
/// Of up to [#KEPT] points the squares are kept and summed relative to the nearest pair of all; of more, row by row
/// relative to the nearest pair so far.
final class UniformityTally implements PairwiseTally {
    private static final int KEPT = 3000;

    /// An exponent whose power is nothing beside 1, even with as many pairs as there can be.
    private static final double NEGLIGIBLE = 80;

    private final double t;
    private final int points;
    private final double[] squares;
    private final double[] terms;
    private final int[] chosen;
    private int used;
    private double least = Double.POSITIVE_INFINITY;
    private double sum;

    UniformityTally(double t, int points) {
        this.t = t;
        this.points = points;
        boolean kept = points <= KEPT;
        this.squares = new double[kept ? points * Math.max(0, points - 1) / 2 : 0];
        this.terms = new double[kept ? 0 : points];
        this.chosen = new int[kept ? 0 : points + 1];
    }

    @Override
    public void add(QueryDistances query) {
        int n = query.index();
        double before = least;
        least = Math.min(least, Vectors.min(query.squares(), n));
        if (points <= KEPT) {
            System.arraycopy(query.squares(), 0, squares, used, n);
            used += n;
        } else if (n > 0) {
            double rest = sum == 0 ? 0 : sum * Math.exp(-t * (before - least));
            int near = chooseNear(query.squares(), n);
            sum = rest + Vectors.expSum(terms, -t, t * least, terms, near);
        }
    }

    /// Takes the squares whose terms can be seen beside that of the nearest pair, and returns how many.
    private int chooseNear(double[] line, int n) {
        double most = least + NEGLIGIBLE / t;
        int near = Vectors.indicesUpTo(most, line, chosen, n);
        for (int i = 0; i < near; i++) {
            terms[i] = line[chosen[i]];
        }
        return near;
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
