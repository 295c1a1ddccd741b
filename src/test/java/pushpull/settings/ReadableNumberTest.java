package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadableNumberTest {
    @Test
    void negativeNumbersHaveAMinusAndNoHyphen() {
        assertEquals("\u22122.50", ReadableNumber.fixed(-2.5, 2));
        assertEquals("3", ReadableNumber.fixed(3.2, 0));
        assertEquals("\u22124", ReadableNumber.minus("-4"));
        assertEquals("\u22121.5×10⁻⁷", ReadableNumber.exact(-1.5e-7));
    }

    @Test
    void forcesHaveTwoDecimals() {
        assertEquals("19.05", ReadableNumber.two(19.052));
        assertEquals("\u22120.35", ReadableNumber.two(-0.35));
        assertEquals("0.00", ReadableNumber.two(0));
        assertEquals("1834", ReadableNumber.two(1833.85));
    }

    @Test
    void smallOnesHaveMore() {
        assertEquals("0.0044", ReadableNumber.two(0.0044));
        assertEquals("4.4×10⁻⁶", ReadableNumber.two(4.4e-6));
        assertEquals("1.0×10⁻⁵", ReadableNumber.two(9.96e-6));
        assertEquals("5.0×10⁻¹¹", ReadableNumber.four(5e-11));
        assertEquals("0.0422", ReadableNumber.four(0.0422));
    }

    @Test
    void digitsThatCount() {
        assertEquals("0.693", ReadableNumber.significant(Math.log(2), 3));
        assertEquals("0.500", ReadableNumber.significant(0.5, 3));
        assertEquals("200", ReadableNumber.significant(200, 1));
        assertEquals("5×10⁻¹⁰", ReadableNumber.significant(5e-10, 1));
        assertEquals("1.23×10⁸", ReadableNumber.significant(1.234e8, 3));
    }

    @Test
    void undefinedIsADash() {
        assertEquals("–", ReadableNumber.four(Double.NaN));
        assertEquals("\u2212∞", ReadableNumber.two(Double.NEGATIVE_INFINITY));
        assertEquals("∞", ReadableNumber.significant(Double.POSITIVE_INFINITY, 3));
    }

    @Test
    void noNumberHasAnExponentOrShowsOnlyZeros() {
        for (double value : sizes()) {
            for (String text : List.of(
                    ReadableNumber.two(value),
                    ReadableNumber.four(value),
                    ReadableNumber.significant(value, 1),
                    ReadableNumber.significant(value, 3),
                    ReadableNumber.exact(value))) {
                assertFalse(text.contains("e") || text.contains("E") || text.contains("-"), text);
                assertTrue(text.matches(".*[1-9].*"), text);
            }
        }
    }

    @Test
    void anExactNumberIsReadBackAsTyped() {
        for (double value : sizes()) {
            assertEquals(value, Double.parseDouble(ReadableNumber.typed(ReadableNumber.exact(value))));
        }
        assertEquals("0.5 ", ReadableNumber.typed("0.5 "));
        assertEquals("semi-hard", ReadableNumber.exact("semi-hard"));
    }

    /// From 1e-300 to 1e300, of both signs.
    private static double[] sizes() {
        return IntStream.rangeClosed(-300, 300)
                .mapToDouble(power -> 1.2345 * Math.pow(10, power))
                .flatMap(size -> DoubleStream.of(size, -size, 8.1 * size))
                .toArray();
    }
}
