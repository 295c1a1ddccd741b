package pushpull.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

class PrincipalAxesTest {
    private static Matrix cloud(double turn) {
        Random random = new Random(4);
        double[][] rows = new double[300][8];
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian() * Math.pow(0.7, j);
            }
            double first = row[0];
            row[0] = Math.cos(turn) * first - Math.sin(turn) * row[5];
            row[5] = Math.sin(turn) * first + Math.cos(turn) * row[5];
        }
        return Matrix.ofRows(rows);
    }

    @Test
    void theyExplainAsMuchAsPrincipalComponents() {
        double[] shares = PrincipalComponents.of(cloud(0), 3).explainedVarianceRatio();
        assertEquals(
                shares[0] + shares[1] + shares[2], PrincipalAxes.of(cloud(0)).explained(), 1e-6);
    }

    /// Of more than 128 dimensions the covariances are never worked out.
    @Test
    void manyDimensionsGiveTheSameShareAndAxes() {
        Random random = new Random(9);
        double[][] rows = new double[400][200];
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian() * (j < 3 ? 6 - j : 0.2);
            }
        }
        Matrix points = Matrix.ofRows(rows);
        double[] shares = PrincipalComponents.of(points, 3).explainedVarianceRatio();
        PrincipalAxes axes = PrincipalAxes.of(points);
        assertEquals(shares[0] + shares[1] + shares[2], axes.explained(), 1e-6);
        for (int i = 0; i < 3; i++) {
            assertEquals(1, Norms.of(axes.axes().row(i)), 1e-9);
        }
        assertTrue(axes.update(points).explained() >= axes.explained() - 1e-9);
    }

    @Test
    void theyAreAtRightAngles() {
        Matrix axes = PrincipalAxes.of(cloud(0)).update(cloud(0.1)).axes();
        Matrix product = Geometry.product(axes, axes.transpose());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(i == j ? 1 : 0, product.get(i, j), 1e-9);
            }
        }
    }

    @Test
    void theyNeitherFlipNorSpin() {
        PrincipalAxes axes = PrincipalAxes.of(cloud(0));
        for (int step = 1; step <= 40; step++) {
            PrincipalAxes next = axes.update(cloud(step * 0.1));
            for (int k = 0; k < 3; k++) {
                double cosine = 0;
                for (int j = 0; j < 8; j++) {
                    cosine += axes.axes().get(k, j) * next.axes().get(k, j);
                }
                assertTrue(cosine > 0.9, "axis " + k + " at step " + step + ": " + cosine);
            }
            axes = next;
        }
    }

    @Test
    void pointsInOnePlaceHaveAxesToo() {
        Matrix axes = PrincipalAxes.of(Matrix.of(5, 4, new double[20])).axes();
        assertEquals(1, Norms.of(axes.row(2)), 1e-9);
    }
}
