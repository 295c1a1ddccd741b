package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FmaTest {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.1,
        1 + 0x1p-52,
        1 - 0x1p-53,
        1e-250,
        1e290,
        1e-160,
        3e200,
        0x1p-537,
        134_217_729
    };

    @Test
    void specialNumbersHaveTheSameBits() {
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                for (double c : SPECIAL) {
                    same(a, b, c);
                }
            }
        }
    }

    @Test
    void ordinaryNumbersHaveTheSameBits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000_000; i++) {
            double a = random.nextDouble(-2, 2);
            double b = random.nextDouble(-2, 2);
            same(a, b, random.nextDouble(-4, 4));
            same(a, b, -a * b);
            same(a, b, Math.nextUp(-a * b));
            same(a, b, Math.scalb(random.nextDouble(-1, 1), random.nextInt(-160, 160)));
        }
    }

    /// Sums that lie half-way between two doubles, or nearly: where a second rounding would show.
    @Test
    void halvesHaveTheSameBits() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 500_000; i++) {
            double a = 1 + random.nextInt(1 << 20) * 0x1p-26;
            double b = 1 + random.nextInt(1 << 20) * 0x1p-27;
            double c = Math.scalb(1 + random.nextInt(4) * 0x1p-52, random.nextInt(-110, 110));
            same(a, b, c);
            same(a, -b, c);
            same(a, b * 0x1p-53, 1 + random.nextInt(8) * 0x1p-52);
            same(a, b * -0x1p-53, 1 + random.nextInt(8) * 0x1p-52);
        }
    }

    @Test
    void theSumIsThatOfDecimals() {
        double decimal = new BigDecimal(0.1)
                .multiply(new BigDecimal(0.1))
                .add(new BigDecimal(-0.01))
                .doubleValue();
        assertEquals(decimal, Fma.of(0.1, 0.1, -0.01));
    }

    private static void same(double a, double b, double c) {
        long expected = Double.doubleToLongBits(Math.fma(a, b, c));
        if (expected != Double.doubleToLongBits(Fma.emulated(a, b, c))) {
            throw new AssertionError(a + " * " + b + " + " + c);
        }
    }
}
