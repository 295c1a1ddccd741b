package pushpull.statistics;

import pushpull.tensor.Matrix;

/// How points spread about their mean: the product of their covariances with directions.
///
/// The covariances are worked out once, or of many dimensions not at all: then every product goes by way of the points,
/// which takes less for the few directions of a picture.
///
/// @param rows the covariances, or the points from their mean if `byPoints`
record PointSpread(double[][] rows, boolean byPoints, double trace) {
    private static final int MOST_POINTS = 500;
    private static final int MOST_DIMENSIONS = 128;
    private static final int MOST_TURNS = 200;
    private static final int TURNS_BY_POINTS = 20;

    /// Of every n-th point if there are very many.
    static PointSpread of(Matrix points) {
        int stride = 1 + (points.rows() - 1) / MOST_POINTS;
        int[] chosen = new int[(points.rows() + stride - 1) / stride];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = i * stride;
        }
        Matrix centred = Geometry.centred(points.rows(chosen));
        if (points.columns() > MOST_DIMENSIONS) {
            double[][] rows = Geometry.rows(centred);
            double trace = 0;
            for (double[] row : rows) {
                trace += Geometry.dot(row, row);
            }
            return new PointSpread(rows, true, trace);
        }
        double[][] covariances = Geometry.rows(Geometry.product(centred.transpose(), centred));
        double trace = 0;
        for (int i = 0; i < covariances.length; i++) {
            trace += covariances[i][i];
        }
        return new PointSpread(covariances, false, trace);
    }

    /// How many turns of an iteration are worth their time; one that goes on from the last picture needs few.
    int mostTurns() {
        return byPoints ? TURNS_BY_POINTS : MOST_TURNS;
    }

    /// The product with a direction.
    double[] times(double... direction) {
        double[] along = new double[rows.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = Geometry.dot(rows[i], direction);
        }
        if (!byPoints) {
            return along;
        }
        double[] product = new double[direction.length];
        for (int i = 0; i < along.length; i++) {
            for (int k = 0; k < product.length; k++) {
                product[k] += along[i] * rows[i][k];
            }
        }
        return product;
    }
}
