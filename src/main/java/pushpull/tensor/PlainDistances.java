package pushpull.tensor;

/// [DistanceKernels] as plain loops.
final class PlainDistances implements DistanceKernels {
    @Override
    public void square(double[] x, double p, double[] out, int n, boolean add) {
        if (add) {
            for (int j = 0; j < n; j++) {
                double difference = x[j] - p;
                out[j] = Math.fma(difference, difference, out[j]);
            }
        } else {
            for (int j = 0; j < n; j++) {
                double difference = x[j] - p;
                out[j] = difference * difference;
            }
        }
    }

    @Override
    public void multiply(double[] x, double p, double[] out, int n, boolean add) {
        if (add) {
            for (int j = 0; j < n; j++) {
                out[j] = Math.fma(x[j], p, out[j]);
            }
        } else {
            for (int j = 0; j < n; j++) {
                out[j] = x[j] * p;
            }
        }
    }

    @Override
    public void pullColumns(Tile tile, double[] p, double[] x, double[] gradient) {
        for (int i = 0; i < tile.rows(); i++) {
            double[] c = tile.coefficients()[i];
            double from = p[i];
            for (int j = tile.from(); j < tile.to(); j++) {
                gradient[j] = Math.fma(c[j], x[j] - from, gradient[j]);
            }
        }
    }

    @Override
    public void addColumns(Tile tile, double[] p, double[] gradient) {
        for (int i = 0; i < tile.rows(); i++) {
            double[] c = tile.coefficients()[i];
            double factor = p[i];
            for (int j = tile.from(); j < tile.to(); j++) {
                gradient[j] = Math.fma(c[j], factor, gradient[j]);
            }
        }
    }
}
