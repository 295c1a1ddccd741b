package pushpull.measure;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;

/// Samples that the contract of metrics is checked on.
final class Samples {
    static final Streams STREAMS = new Streams(7);

    private Samples() {}

    /// Four clusters in three dimensions, every fourth point held out.
    static MetricInput clusters(int n) {
        return of(points(n), IntStream.range(0, n).map(i -> i % 4).toArray());
    }

    /// The same with a scatter of their own, the second view of each point scattering as much.
    static MetricInput clusters(int n, double scatter) {
        int[] labels = IntStream.range(0, n).map(i -> i % 4).toArray();
        return of(points(n, scatter, 0), points(n, scatter, 1), labels);
    }

    static MetricInput of(Matrix points, int... labels) {
        return of(points, shifted(points), labels);
    }

    static MetricInput of(Matrix points, @Nullable Matrix others, int... labels) {
        boolean[] heldOut = new boolean[labels.length];
        for (int i = 0; i < heldOut.length; i++) {
            heldOut[i] = i / 4 % 4 == 3;
        }
        return MetricInput.of(points, labels, heldOut, others, STREAMS);
    }

    static Matrix points(int n) {
        return points(n, 0.6, 0);
    }

    private static Matrix points(int n, double scatter, int draw) {
        Draws draws = STREAMS.of(Purpose.DATA, draw);
        double[][] rows = new double[n][3];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                rows[i][k] = (k == i % 4 ? 1.5 : 0) + scatter * draws.nextGaussian();
            }
        }
        return Geometry.matrix(rows, 3);
    }

    /// A second view of each point, a little aside.
    static Matrix shifted(Matrix points) {
        double[] values = points.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.05 * (i % 5 - 2);
        }
        return Matrix.owning(points.rows(), points.columns(), values);
    }

    /// Turned about all three axes.
    static Matrix rotated(Matrix points) {
        Matrix first = Matrix.of(3, 3, 0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1);
        Matrix second = Matrix.of(3, 3, 1, 0, 0, 0, 0.28, -0.96, 0, 0.96, 0.28);
        return Geometry.product(Geometry.product(points, first), second);
    }
}
