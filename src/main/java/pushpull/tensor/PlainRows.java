package pushpull.tensor;

/// [RowKernels] as plain loops.
final class PlainRows implements RowKernels {
    @Override
    public double dot(double[] a, double[] b, int n) {
        int whole = n & -8;
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int i = 0; i < whole; i += 8) {
            s0 = Fma.of(a[i], b[i], s0);
            s1 = Fma.of(a[i + 1], b[i + 1], s1);
            s2 = Fma.of(a[i + 2], b[i + 2], s2);
            s3 = Fma.of(a[i + 3], b[i + 3], s3);
            s4 = Fma.of(a[i + 4], b[i + 4], s4);
            s5 = Fma.of(a[i + 5], b[i + 5], s5);
            s6 = Fma.of(a[i + 6], b[i + 6], s6);
            s7 = Fma.of(a[i + 7], b[i + 7], s7);
        }
        double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
        for (int i = whole; i < n; i++) {
            sum = Fma.of(a[i], b[i], sum);
        }
        return sum;
    }

    @Override
    public double sum(double[] a, int n) {
        int whole = n & -8;
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int i = 0; i < whole; i += 8) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
        for (int i = whole; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    @Override
    public double max(double[] a, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, a[i]);
        }
        return max;
    }

    @Override
    public double min(double[] a, int n) {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, a[i]);
        }
        return min;
    }

    @Override
    public int indicesUpTo(double most, double[] x, int[] out, int n) {
        int found = 0;
        for (int i = 0; i < n; i++) {
            out[found] = i;
            found += x[i] <= most ? 1 : 0;
        }
        return found;
    }

    @Override
    public void axpy(double alpha, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Fma.of(alpha, x[i], y[i]);
        }
    }

    @Override
    public void scale(double alpha, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= alpha;
        }
    }

    @Override
    public void sqrt(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.sqrt(x[i]);
        }
    }

    @Override
    public void sqrt(double[] x, int at, int n) {
        for (int i = at; i < at + n; i++) {
            x[i] = Math.sqrt(x[i]);
        }
    }

    @Override
    public void divide(double[] f, double[] d, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = f[i] == 0 || d[i] == 0 ? 0 : f[i] / d[i];
        }
    }

    @Override
    public void excess(double slack, double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double above = x[i] - slack;
            out[i] = above < 0 ? 0 : above;
        }
    }

    @Override
    public int countPositive(double[] x, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += x[i] > 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public void hinge(double margin, double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double below = margin - x[i];
            out[i] = below < 0 ? 0 : below;
        }
    }
}
