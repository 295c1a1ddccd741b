package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReadableNumberTest {
    @Test
    void negativeNumbersHaveAMinusAndNoHyphen() {
        assertEquals("\u22122.50", ReadableNumber.fixed(-2.5, 2));
        assertEquals("3", ReadableNumber.fixed(3.2, 0));
        assertEquals("\u22121.5e\u221207", ReadableNumber.formatted("%.1e", -1.5e-7));
        assertEquals("\u22124", ReadableNumber.minus("-4"));
    }
}
