package pushpull.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

class DistanceSoftmaxTest {
    private static final double[] CENTRES = {-1, 0, 2};

    /// Gaussian clouds of one deviation have the sharpness 1 / (2 deviation²).
    @Test
    void findsTheSharpnessOfGaussianClouds() {
        for (double deviation : new double[] {0.3, 1, 40}) {
            Draws draws = new Streams(3).of(Purpose.DATA, 0);
            int count = 20_000;
            double[][] squares = new double[count][CENTRES.length];
            int[] classes = new int[count];
            for (int i = 0; i < count; i++) {
                classes[i] = i % CENTRES.length;
                double at = deviation * (CENTRES[classes[i]] + draws.nextGaussian());
                for (int c = 0; c < CENTRES.length; c++) {
                    squares[i][c] = (at - deviation * CENTRES[c]) * (at - deviation * CENTRES[c]);
                }
            }
            double wanted = 1 / (2 * deviation * deviation);
            assertEquals(wanted, DistanceSoftmax.fit(squares, classes).sharpness(), 0.03 * wanted);
        }
    }

    @Test
    void isFiniteWhereClassesAreApartAndSaysNothingWhereTheyAreNot() {
        double[][] apart = {{0, 1}, {0, 1}, {1, 0}, {1, 0}};
        DistanceSoftmax sure = DistanceSoftmax.fit(apart, 0, 0, 1, 1);
        double[] probabilities = sure.probabilities(0, 1);
        assertTrue(Double.isFinite(sure.sharpness()));
        assertEquals(5.0 / 6, probabilities[0], 1e-9);
        assertEquals(0, DistanceSoftmax.fit(apart, 1, 1, 0, 0).sharpness());
        assertEquals(
                0, DistanceSoftmax.fit(new double[][] {{1, 1}, {2, 2}}, 0, 1).sharpness());
        assertEquals(0, DistanceSoftmax.fit(new double[0][]).sharpness());
        assertArrayEquals(new double[] {0.5, 0.5}, new DistanceSoftmax(0).probabilities(3, 9));
        assertArrayEquals(new double[] {1, 0}, new DistanceSoftmax(1e300).probabilities(3, 1e9));
    }
}
