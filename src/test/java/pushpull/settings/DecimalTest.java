package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-3, -3",
        "0.1, 0.1",
        "1e-4, 0.0001",
        "1e-6, 0.000001",
        "1.25e-7, 1.25e-7",
        "1e6, 1000000",
        "1e14, 100000000000000",
        "1e15, 1e+15",
        "0, 0",
        "-0.0, -0"
    })
    void writesTheShortestDecimal(double number, String text) {
        assertEquals(text, Decimal.text(number));
    }

    @Test
    void readsBackToTheLastBit() {
        Draws draws = new Streams(1).of(Purpose.values()[0], 0);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(draws.nextLong());
            if (Double.isFinite(number)) {
                assertSameBits(number);
            }
            assertSameBits(draws.nextGaussian());
        }
        assertSameBits(Double.MIN_VALUE);
        assertSameBits(-Double.MAX_VALUE);
    }

    private static void assertSameBits(double number) {
        String text = Decimal.text(number);
        assertEquals(Double.doubleToRawLongBits(number), Double.doubleToRawLongBits(Double.parseDouble(text)), text);
    }
}
