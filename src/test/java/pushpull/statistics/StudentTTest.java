package pushpull.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
    @Test
    void twoDegreesOfFreedomHaveAClosedForm() {
        double tail = 0.004;
        double exceeded = (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));
        assertThat(new StudentT(2).exceeded(tail)).isCloseTo(exceeded, within(1e-6));
        assertThat(new StudentT(2).tail(exceeded)).isCloseTo(tail, within(1e-12));
    }

    /// Values of SciPy, `1 - scipy.stats.nct.cdf(value, freedom, shift)`.
    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, 0.4751428382663",
        "4, 3, 5.5, 0.1540090788200",
        "7, 6, 5.5, 0.6613293369328",
        "15, 2.8, 3.9, 0.1992739644382",
        "41, 1, 2.5, 0.0760804486471"
    })
    void powerIsTheNonCentralDistribution(double freedom, double shift, double value, double power) {
        assertThat(new StudentT(freedom).power(shift, value)).isCloseTo(power, within(1e-8));
    }

    /// One degree of freedom is Cauchy's distribution, whose tails are the longest.
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1e-3, 1e-6, 1e-9})
    void smallTailsAreExact(double tail) {
        double exceeded = 1 / Math.tan(Math.PI * tail);
        assertThat(new StudentT(1).exceeded(tail)).isCloseTo(exceeded, withinPercentage(1e-4));
        assertThat(new StudentT(1).tail(exceeded)).isCloseTo(tail, withinPercentage(1e-6));
    }

    @Test
    void withoutShiftThePowerIsTheTail() {
        assertThat(new StudentT(7).power(0, 3)).isCloseTo(new StudentT(7).tail(3), within(1e-10));
        assertThat(new StudentT(1).power(0, 3)).isCloseTo(new StudentT(1).tail(3), within(1e-6));
    }
}
