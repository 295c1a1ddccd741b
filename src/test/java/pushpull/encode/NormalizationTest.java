package pushpull.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalizationTest {
    private static final double[][] POINTS = {{3, 0, 1e-3, 1e200}, {4, 0, -2e-3, 0}};

    private static double[][] copy(double[][] columns) {
        return new double[][] {columns[0].clone(), columns[1].clone()};
    }

    @Test
    void pointsGetNormOneAndZeroStaysZero() {
        double[][] points = copy(POINTS);
        new Normalization().apply(points, 3);
        assertEquals(0.6, points[0][0], 1e-15);
        assertEquals(0.8, points[1][0], 1e-15);
        assertEquals(0, points[0][1]);
        assertEquals(1, Math.hypot(points[0][2], points[1][2]), 1e-15);
        assertEquals(1e200, points[0][3]);
    }

    @Test
    void gradientAgreesWithDifferencesAndIsZeroAtZero() {
        double[][] upstream = {{1, 2, 0.5}, {-0.5, 3, 0.25}};
        var normalization = new Normalization();
        normalization.apply(copy(POINTS), 3);
        double[][] gradient = copy(upstream);
        normalization.backward(gradient);
        assertArrayEquals(new double[] {0, 0}, new double[] {gradient[0][1], gradient[1][1]});
        for (int k = 0; k < 2; k++) {
            for (int j = 0; j < 3; j += 2) {
                double step = 1e-6 * Math.hypot(POINTS[0][j], POINTS[1][j]);
                double slope = (value(k, j, step, upstream) - value(k, j, -step, upstream)) / (2 * step);
                assertEquals(slope, gradient[k][j], 1e-8 * Math.max(1, Math.abs(slope)) + 1e-6);
            }
        }
    }

    private static double value(int dimension, int point, double step, double[][] upstream) {
        double[][] points = copy(POINTS);
        points[dimension][point] += step;
        new Normalization().apply(points, 3);
        return points[0][point] * upstream[0][point] + points[1][point] * upstream[1][point];
    }
}
