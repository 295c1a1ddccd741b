package pushpull.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.bench.VerdictTrials.Scatter;

class VerdictTrialsTest {
    private static final int SWEEPS = 400;

    @ParameterizedTest
    @CsvSource({
        "2, 8, 1, EVEN",
        "2, 5, 3, SKEWED",
        "2, 8, 3, COARSE",
        "8, 8, 1, COARSE",
        "8, 5, 3, EVEN",
        "8, 8, 3, SKEWED",
        "2, 8, 3, UNEVEN",
        "8, 8, 1, UNEVEN",
        "42, 8, 3, EVEN",
        "42, 16, 1, SKEWED",
        "42, 5, 1, COARSE"
    })
    void sweepsWithoutDifferenceSeldomClaimOne(int cells, int seeds, int looks, Scatter scatter) {
        int claims = new VerdictTrials(cells, seeds, looks, scatter).falseClaims(SWEEPS);

        // One in twenty, and by chance up to this bound.
        int bound = new BinomialDistribution(SWEEPS, 0.05).inverseCumulativeProbability(0.99);
        assertThat(claims).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8, 1, 1",
        "2, 8, 1, 2",
        "2, 8, 1, 3",
        "8, 8, 1, 2",
        "8, 8, 1, 3",
        "8, 16, 1, 1",
        "8, 16, 1, 2",
        "42, 8, 1, 3",
        "42, 16, 1, 2",
        "8, 8, 2, 2"
    })
    void differencesAreFoundAsOftenAsPromised(int cells, int seeds, int looks, double deviations) {
        VerdictTrials trials = new VerdictTrials(cells, seeds, looks, Scatter.EVEN);

        int found = trials.found(SWEEPS, deviations);

        int least = new BinomialDistribution(SWEEPS, trials.promised(deviations)).inverseCumulativeProbability(0.01);
        assertThat(found).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"EVEN", "SKEWED", "COARSE"})
    void theScatterIsOne(Scatter scatter) {
        // 64 seeds nearly always show a difference of one standard deviation and seldom one of a tenth of it.
        VerdictTrials trials = new VerdictTrials(2, 64, 1, scatter);

        assertThat(trials.promised(1)).isGreaterThan(0.99);
        assertThat(trials.found(200, 1)).isGreaterThan(196);
        assertThat(trials.found(200, 0.1)).isLessThan(40);
    }
}
