package pushpull.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final int SWEEPS = 400;

    /// 400 sweeps without any difference may claim one in 5 % of them: 20, or by chance up to this bound.
    private static final int BOUND = new BinomialDistribution(SWEEPS, 0.05).inverseCumulativeProbability(0.99);

    @ParameterizedTest
    @CsvSource({"2, 8, false", "2, 8, true", "8, 8, false", "8, 8, true", "8, 16, true", "42, 8, false", "42, 16, true"
    })
    void sweepsWithoutDifferenceSeldomClaimOneAtThreeLooks(int cells, int seeds, boolean skewed) {
        SplittableRandom random = new SplittableRandom(17);
        int claims = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[][] values = runs(random, cells, 4 * seeds, 0, skewed);
            boolean claimed = false;
            for (int look = 1; look <= 3; look++) {
                claimed |= isClaim(Verdict.of(first(values, seeds << (look - 1)), look));
            }
            claims += claimed ? 1 : 0;
        }
        assertThat(claims).isLessThanOrEqualTo(BOUND);
    }

    @ParameterizedTest
    @CsvSource({"8, 3, 0.80", "16, 3, 0.98", "16, 1, 0.20"})
    void aCellThatIsWorseIsFound(int seeds, double worse, double share) {
        SplittableRandom random = new SplittableRandom(5);
        int found = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Verdict verdict = Verdict.of(runs(random, 8, seeds, worse, false), 1);
            found += verdict.together().contains(0) ? 0 : 1;
        }
        assertThat(found / (double) SWEEPS).isGreaterThanOrEqualTo(share);
    }

    @Test
    void theIntervalIsStudentsOfTheDifferencesWidenedForAllPairs() {
        double[][] values = {{1, 2, 3}, {1.5, 2, 2}, {0, 0, 0}};

        Verdict verdict = Verdict.of(values, 1);

        assertThat(verdict.best()).isZero();
        assertThat(verdict.level()).isEqualTo(0.975);
        Comparison third = verdict.comparisons().get(1);
        assertThat(third.worse()).isEqualTo(2);
        // Two degrees of freedom have a closed form: t = (1 - 2p) / sqrt(2p(1 - p)) for the upper tail p.
        double p = 0.025 / 6;
        assertThat(third.margin())
                .isCloseTo(
                        (1 - 2 * p) / Math.sqrt(2 * p * (1 - p)) / Math.sqrt(3),
                        org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void theSeedsThatWouldSettleAreTheLeastThatDo() {
        double[][] values = {{1, 2, 3, 4}, {0, 2, 2, 4}};

        int settling = Verdict.of(values, 1).comparisons().getFirst().settling();

        assertThat(settling).isBetween(5, 30);
        assertThat(Verdict.of(new double[][] {{1, 2}, {2, 1}}, 1)
                        .comparisons()
                        .getFirst()
                        .settling())
                .isEqualTo(Verdict.NEVER);
    }

    @Test
    void equalRunsCannotBeToldApartAndTheFirstIsBest() {
        Verdict verdict = Verdict.of(new double[][] {{1, 2}, {1, 2}}, 1);

        assertThat(verdict.best()).isZero();
        assertThat(verdict.together()).isEqualTo(List.of(0, 1));
    }

    @Test
    void seedsMustBeTheSameAndFinite() {
        assertThatThrownBy(() -> Verdict.of(new double[][] {{1, 2}, {1, 2, 3}}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Verdict.of(new double[][] {{1, 2}, {1, Double.NaN}}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Verdict.of(new double[][] {{1, 2}}, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isClaim(Verdict verdict) {
        return verdict.comparisons().stream().anyMatch(Comparison::isApart);
    }

    /// Runs with a scatter of 1, even or skewed; the first cell is worse than the others.
    private static double[][] runs(RandomGenerator random, int cells, int seeds, double worse, boolean skewed) {
        double[][] values = new double[cells][seeds];
        for (int cell = 0; cell < cells; cell++) {
            for (int seed = 0; seed < seeds; seed++) {
                values[cell][seed] =
                        (skewed ? random.nextExponential() : random.nextGaussian()) - (cell == 0 ? worse : 0);
            }
        }
        return values;
    }

    private static double[][] first(double[][] values, int seeds) {
        double[][] some = new double[values.length][];
        for (int cell = 0; cell < values.length; cell++) {
            some[cell] = java.util.Arrays.copyOf(values[cell], seeds);
        }
        return some;
    }
}
