package pushpull.tensor;

/// [PullKernels] as plain loops.
final class PlainPulls implements PullKernels {
    private static final int LANES = 8;

    @Override
    public void copy(double[] forces, double factor, ColumnRange span, double[] out) {
        int shift = span.at() - span.from();
        for (int j = span.from(); j < span.to(); j++) {
            out[j] = factor * forces[j + shift];
        }
    }

    @Override
    public double pullApart(double[] c, double p, double[] x, ColumnRange span) {
        double[] lanes = new double[LANES];
        int whole = span.from() + span.length() / LANES * LANES;
        for (int j = span.from(); j < whole; j++) {
            int lane = (j - span.from()) % LANES;
            lanes[lane] = Fma.of(c[j], p - x[j], lanes[lane]);
        }
        double sum = total(lanes);
        for (int j = whole; j < span.to(); j++) {
            sum = Fma.of(c[j], p - x[j], sum);
        }
        return sum;
    }

    @Override
    public double pullAlong(double[] c, double[] x, ColumnRange span) {
        double[] lanes = new double[LANES];
        int whole = span.from() + span.length() / LANES * LANES;
        for (int j = span.from(); j < whole; j++) {
            int lane = (j - span.from()) % LANES;
            lanes[lane] = Fma.of(c[j], x[j], lanes[lane]);
        }
        double sum = total(lanes);
        for (int j = whole; j < span.to(); j++) {
            sum = Fma.of(c[j], x[j], sum);
        }
        return sum;
    }

    private static double total(double[] s) {
        return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
    }

    @Override
    public void spreadApart(Tile tile, int row, double[] forces, double factor, ColumnRange span) {
        double[] c = tile.coefficients(row);
        copy(forces, factor, span, c);
        for (int k = 0; k < 2; k++) {
            tile.pull(row)[k] += pullApart(c, tile.point(row)[k], tile.column(k), span);
        }
    }

    @Override
    public void spreadAlong(Tile tile, int row, double[] forces, double factor, ColumnRange span) {
        double[] c = tile.coefficients(row);
        copy(forces, factor, span, c);
        for (int k = 0; k < 2; k++) {
            tile.pull(row)[k] += pullAlong(c, tile.column(k), span);
        }
    }

    @Override
    public void pushApart(Tile tile, int dimension, double[] gradient, ColumnRange span) {
        double[] x = tile.column(dimension);
        for (int row = 0; row < Tile.ROWS; row++) {
            double[] c = tile.coefficients(row);
            double p = tile.point(row)[dimension];
            for (int j = span.from(); j < span.to(); j++) {
                gradient[j] = Fma.of(c[j], x[j] - p, gradient[j]);
            }
        }
    }

    @Override
    public void pushAlong(Tile tile, int dimension, double[] gradient, ColumnRange span) {
        for (int row = 0; row < Tile.ROWS; row++) {
            double[] c = tile.coefficients(row);
            double p = tile.point(row)[dimension];
            for (int j = span.from(); j < span.to(); j++) {
                gradient[j] = Fma.of(c[j], p, gradient[j]);
            }
        }
    }

    @Override
    public void pushPlaneApart(Tile tile, double[][] gradient, int first, int last) {
        pushApart(tile, 0, gradient[0], new ColumnRange(first, last, 0));
        pushApart(tile, 1, gradient[1], new ColumnRange(first, last, 0));
    }

    @Override
    public void pushPlaneAlong(Tile tile, double[][] gradient, int first, int last) {
        pushAlong(tile, 0, gradient[0], new ColumnRange(first, last, 0));
        pushAlong(tile, 1, gradient[1], new ColumnRange(first, last, 0));
    }
}
