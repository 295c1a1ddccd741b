package pushpull.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuartilesTest {
    /// Values of NumPy, `np.percentile([8, 1, 2, 4], [25, 50, 75])`.
    @Test
    void divideTheDistanceOfTwoValuesInProportion() {
        assertThat(Quartiles.of(8, 1, 2, 4)).isEqualTo(new Quartiles(1.75, 3, 5));
    }

    @Test
    void oneValueIsAllOfThem() {
        assertThat(Quartiles.of(3)).isEqualTo(new Quartiles(3, 3, 3));
    }

    @Test
    void besideWhatIsInfiniteAQuartileIsInfiniteToo() {
        double lowest = Double.NEGATIVE_INFINITY;
        assertThat(Quartiles.of(1, lowest, 2, 4)).isEqualTo(new Quartiles(lowest, 1.5, 2.5));
        assertThat(Quartiles.of(lowest, lowest)).isEqualTo(new Quartiles(lowest, lowest, lowest));
    }
}
