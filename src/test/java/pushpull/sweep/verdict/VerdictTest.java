package pushpull.sweep.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.statistics.PairedDifferences;

class VerdictTest {
    @Test
    void theIntervalIsStudentsOfTheDifferencesWidenedForAllPairs() {
        Verdict verdict = first(new double[][] {{1, 2, 3}, {1.5, 2, 2}, {0, 0, 0}});

        assertThat(verdict.best()).isEqualTo(OptionalInt.of(0));
        assertThat(verdict.look().level()).isEqualTo(0.975);
        Comparison third = verdict.comparison(2).orElseThrow();
        assertThat(third.worse()).isEqualTo(2);
        // Two degrees of freedom have a closed form: t = (1 - 2p) / sqrt(2p(1 - p)) for the upper tail p.
        double p = 0.025 / 6;
        assertThat(third.margin()).isCloseTo((1 - 2 * p) / Math.sqrt(2 * p * (1 - p)) / Math.sqrt(3), within(1e-6));
    }

    @Test
    void theBestHasTheGreatestMedianAndItsMiddleHalfIsDividedInProportion() {
        Verdict verdict = first(new double[][] {{1, 2, 3, 4, 5}, {0, 0, 3.5, 4, 10}});

        assertThat(verdict.best()).isEqualTo(OptionalInt.of(1));
        assertThat(verdict.cells().getFirst().quartiles().low()).isEqualTo(2);
        assertThat(verdict.cells().getFirst().quartiles().high()).isEqualTo(4);
    }

    @Test
    void theSeedsThatWouldSettleAreTheLeastThatDo() {
        double half = Math.sqrt(0.5);
        Verdict verdict = first(new double[][] {{1 + half, 1 - half}, {0, 0}});
        Comparison open = verdict.comparisons().getFirst();
        assertThat(open.relation()).isEqualTo(Relation.OPEN);

        int settling = verdict.settling(open);

        PairedDifferences seen = open.differences();
        double tail = new Look(2).tail(2);
        assertThat(settling).isGreaterThan(4);
        assertThat(new PairedDifferences(seen.mean(), seen.scatter(), settling).margin(tail))
                .isLessThan(1);
        assertThat(new PairedDifferences(seen.mean(), seen.scatter(), settling - 1).margin(tail))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void noNumberOfSeedsSettlesWhatDoesNotDiffer() {
        Verdict verdict = first(new double[][] {{1, 2}, {2, 1}});
        assertThat(verdict.settling(verdict.comparisons().getFirst())).isEqualTo(PairedDifferences.NEVER);
    }

    /// All differences have one sign with the probability 2^-n to each side, whatever they are worth.
    @ParameterizedTest
    @CsvSource({"2, OPEN", "6, OPEN", "7, WORSE", "40, WORSE"})
    void differencesWithoutScatterTellNoMoreThanTheirSigns(int seeds, Relation relation) {
        double[][] values = new double[2][seeds];
        for (int seed = 0; seed < seeds; seed++) {
            values[0][seed] = 0.1 * seed + 0.3;
            values[1][seed] = 0.1 * seed;
        }

        Comparison other = first(values).comparisons().getFirst();

        assertThat(other.relation()).isEqualTo(relation);
        assertThat(other.worse()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void theSeedsThatWouldSettleDifferencesWithoutScatterFollowFromTheirSigns() {
        Verdict verdict = first(new double[][] {{1, 1, 1}, {0, 0, 0}});
        // 2^-8 is the first that is at most 0.0125 / 2.
        assertThat(verdict.settling(verdict.comparisons().getFirst())).isEqualTo(8);
    }

    @Test
    void equalRunsCannotBeToldApartAndTheFirstIsBest() {
        Verdict verdict = first(new double[][] {{1, 2}, {1, 2}});

        assertThat(verdict.best()).isEqualTo(OptionalInt.of(0));
        assertThat(verdict.together()).isEqualTo(List.of(0, 1));
        assertThat(verdict.comparisons().getFirst().ahead()).isEqualTo(0.5);
    }

    @Test
    void anIntervalWithinWhatDoesNotMatterIsEquivalentEvenIfItLeavesOutZero() {
        double[][] values = {{1.010, 1.011, 1.010, 1.011, 1.010}, {1, 1, 1, 1, 1}};

        assertThat(first(values).comparisons().getFirst().relation()).isEqualTo(Relation.WORSE);
        Verdict lenient = Verdict.of(values, Look.FIRST, 0.02);
        assertThat(lenient.comparisons().getFirst().relation()).isEqualTo(Relation.EQUIVALENT);
        assertThat(lenient.together()).containsExactly(0, 1);
    }

    @Test
    void aGreaterMedianWithALowerMeanIsBehind() {
        double[][] values = {{5, 5, 5, 5, 5, 5, 5, 5}, {4.9, 9, 4.9, 4.9, 9, 9, 4.9, 4.9}};

        Comparison other = first(values).comparisons().getFirst();

        assertThat(other.worse()).isNegative();
        assertThat(other.ahead()).isEqualTo(0.625);
        assertThat(other.isTogether()).isTrue();
    }

    @Test
    void aFailedRunIsTheWorstOfItsCellWhichIsNotCompared() {
        double nan = Double.NaN;
        double[][] values = {{1, 2, 3, 4}, {9, 9, 9, nan}, {0, 1, 2, 4}, {nan, nan, nan, 9}};

        Verdict verdict = first(values);

        assertThat(verdict.best()).isEqualTo(OptionalInt.of(0));
        assertThat(verdict.comparisons().stream().map(Comparison::cell)).containsExactly(2);
        assertThat(verdict.together()).containsExactly(0, 2);
        assertThat(verdict.cells().get(1)).satisfies(cell -> {
            assertThat(cell.failed()).isEqualTo(1);
            assertThat(cell.quartiles().median()).isEqualTo(9);
        });
        assertThat(verdict.cells().get(3).quartiles().median()).isEqualTo(Double.NEGATIVE_INFINITY);
        // The interval is as wide as if all four had been compared, since all might have been.
        double three = Verdict.of(new double[][] {values[0], values[2]}, Look.FIRST, 0)
                .comparisons()
                .getFirst()
                .margin();
        assertThat(verdict.comparisons().getFirst().margin()).isGreaterThan(three);
    }

    @Test
    void withoutACellFreeOfFailuresThereIsNoBest() {
        Verdict verdict = first(new double[][] {{1, Double.NaN}, {Double.NaN, 1}});
        assertThat(verdict.best()).isEmpty();
        assertThat(verdict.together()).isEmpty();
    }

    @Test
    void seedsMustBeTheSameAndAtLeastTwo() {
        assertThatThrownBy(() -> first(new double[][] {{1, 2}, {1, 2, 3}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> first(new double[][] {{1}, {2}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> first(new double[][] {{1, 2}, {1, Double.POSITIVE_INFINITY}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict first(double[][] values) {
        return Verdict.of(values, Look.FIRST, 0);
    }
}
