package pushpull.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void forcesHaveTwoDecimals() {
        assertEquals("19.05", NumberText.two(19.052));
        assertEquals("\u22120.35", NumberText.two(-0.35));
        assertEquals("0.00", NumberText.two(0));
        assertEquals("1834", NumberText.two(1833.85));
    }

    @Test
    void smallOnesHaveMore() {
        assertEquals("0.0044", NumberText.two(0.0044));
        assertEquals("4.4×10⁻⁶", NumberText.two(4.4e-6));
    }
}
