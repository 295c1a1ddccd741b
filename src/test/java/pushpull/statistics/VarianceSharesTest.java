package pushpull.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.statistics.VarianceShares.Share;

class VarianceSharesTest {
    /// 3 a + b + 2 a b with a and b of -1 and 1: the variances are 9, 1 and 4.
    @Test
    void effectsOfTwoLevelsHaveTheirSquaresAsVariances() {
        List<Share> shares = VarianceShares.of(new int[] {2, 2}, -3 - 1 + 2, -3 + 1 - 2, 3 - 1 - 2, 3 + 1 + 2);

        assertThat(shares.stream().map(Share::axes)).containsExactly(List.of(0), List.of(1), List.of(0, 1));
        assertThat(shares.get(0).share()).isCloseTo(9.0 / 14, within(1e-12));
        assertThat(shares.get(1).share()).isCloseTo(1.0 / 14, within(1e-12));
        assertThat(shares.get(2).share()).isCloseTo(4.0 / 14, within(1e-12));
        assertThat(shares.get(2).byChance()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void sharesOfThreeAxesAddUpToOne() {
        double[] values = new double[2 * 3 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sin(i * i);
        }
        List<Share> shares = VarianceShares.of(new int[] {2, 3, 4}, values);
        assertThat(shares).hasSize(7);
        assertThat(shares.stream().mapToDouble(Share::share).sum()).isCloseTo(1, within(1e-12));
        assertThat(shares.stream().mapToDouble(Share::byChance).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void runsThatDoNotDifferHaveNothingToExplain() {
        assertThat(VarianceShares.of(new int[] {2, 2}, 1, 1, 1, 1)).allMatch(share -> Double.isNaN(share.share()));
    }
}
