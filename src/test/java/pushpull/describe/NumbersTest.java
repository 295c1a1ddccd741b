package pushpull.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void forcesHaveTwoDecimals() {
        assertEquals("19.05", Numbers.two(19.052));
        assertEquals("\u22120.35", Numbers.two(-0.35));
        assertEquals("0.00", Numbers.two(0));
        assertEquals("1834", Numbers.two(1833.85));
    }

    @Test
    void smallOnesHaveMore() {
        assertEquals("0.0044", Numbers.two(0.0044));
        assertEquals("4.4×10⁻⁶", Numbers.two(4.4e-6));
    }
}
