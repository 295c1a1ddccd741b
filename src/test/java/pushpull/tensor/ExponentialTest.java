package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExponentialTest {
    /// What [StrictMath] itself may be wrong by.
    private static final double OWN_ERROR = 1.2e-16;

    @Test
    void expIsAccurate() {
        for (double x = -708; x < 709.7; x += 0.00377) {
            double expected = StrictMath.exp(x);
            assertEquals(expected, Exponential.exp(x), (4e-16 + OWN_ERROR) * expected, "exp " + x);
        }
    }

    @Test
    void expUnderflowsGradually() {
        for (double x = -745.5; x < -708; x += 0.01) {
            double expected = StrictMath.exp(x);
            assertEquals(expected, Exponential.exp(x), 5e-16 * expected + Double.MIN_VALUE, "exp " + x);
        }
    }

    @Test
    void expOfExtremes() {
        assertEquals(1, Exponential.exp(0));
        assertEquals(1, Exponential.exp(-0.0));
        assertEquals(0, Exponential.exp(Double.NEGATIVE_INFINITY));
        assertEquals(0, Exponential.exp(-1e300));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(710));
        assertTrue(Double.isFinite(Exponential.exp(709.78)));
        assertTrue(Double.isNaN(Exponential.exp(Double.NaN)));
    }

    @Test
    void tanhIsAccurate() {
        for (double x = -25; x < 25; x += 0.00077) {
            double expected = StrictMath.tanh(x);
            assertEquals(expected, Exponential.tanh(x), (6e-16 + 2 * OWN_ERROR) * Math.abs(expected), "tanh " + x);
        }
        for (double x = 1e-320; x < 1; x *= 3.3) {
            double expected = StrictMath.tanh(x);
            assertEquals(expected, Exponential.tanh(x), (6e-16 + 2 * OWN_ERROR) * expected, "tanh " + x);
        }
    }

    @Test
    void tanhOfExtremes() {
        assertEquals(0, Exponential.tanh(0));
        assertEquals(-0.0, Exponential.tanh(-0.0));
        assertEquals(1, Exponential.tanh(Double.POSITIVE_INFINITY));
        assertEquals(-1, Exponential.tanh(-1e200));
        assertTrue(Double.isNaN(Exponential.tanh(Double.NaN)));
    }
}
