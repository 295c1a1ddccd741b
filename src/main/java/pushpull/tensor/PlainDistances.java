package pushpull.tensor;

/// [DistanceKernels] as plain loops.
final class PlainDistances implements DistanceKernels {
    @Override
    public void square(double[] x, double p, ColumnRange span, double[] out, boolean add) {
        int shift = span.at() - span.from();
        for (int j = span.from(); j < span.to(); j++) {
            double difference = x[j] - p;
            out[j + shift] = add ? Fma.of(difference, difference, out[j + shift]) : difference * difference;
        }
    }

    @Override
    public void multiply(double[] x, double p, ColumnRange span, double[] out, boolean add) {
        int shift = span.at() - span.from();
        for (int j = span.from(); j < span.to(); j++) {
            out[j + shift] = add ? Fma.of(x[j], p, out[j + shift]) : x[j] * p;
        }
    }

    @Override
    public void squarePlane(double[][] x, double[] p, ColumnRange span, double[] out) {
        square(x[0], p[0], span, out, false);
        square(x[1], p[1], span, out, true);
    }

    @Override
    public void productPlane(double[][] x, double[] p, double shift, ColumnRange span, double[] out) {
        multiply(x[0], p[0], span, out, false);
        multiply(x[1], p[1], span, out, true);
        subtractFrom(shift, span, out);
    }

    @Override
    public void subtractFrom(double shift, ColumnRange span, double[] out) {
        for (int j = span.at(); j < span.at() + span.length(); j++) {
            out[j] = shift - out[j];
        }
    }

    @Override
    public void squareBlock(double[] panel, int from, double[] points, double[][] out, int at) {
        for (int point = 0; point < SquaredDistances.SIDE; point++) {
            double[] line = out[point];
            java.util.Arrays.fill(line, at, at + Kernels.WIDTH, 0);
            for (int k = 0; k < points.length / SquaredDistances.SIDE; k++) {
                int start = from + k * Kernels.WIDTH;
                double p = points[k * SquaredDistances.SIDE + point];
                for (int j = 0; j < Kernels.WIDTH; j++) {
                    double difference = panel[start + j] - p;
                    line[at + j] += difference * difference;
                }
            }
        }
    }
}
