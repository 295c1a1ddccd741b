package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.statistics.IsotonicCurve;
import pushpull.statistics.LogisticCurve;
import pushpull.statistics.Reliability;
import pushpull.statistics.Roc;

/// Thresholds and bins worked out by hand.
class VerificationTest {
    /// Falling: 9 same, 8 different, 7 same, 6 both, 5 different.
    private static final Roc ROC = Roc.of(new double[] {9, 7, 6}, new double[] {8, 6, 5});

    @Test
    void everyScoreIsAThreshold() {
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, 9, 8, 7, 6, 5}, ROC.thresholds());
        assertArrayEquals(new long[] {0, 1, 1, 2, 3, 3}, ROC.trueAccepts());
        assertArrayEquals(new long[] {0, 0, 1, 1, 2, 3}, ROC.falseAccepts());
    }

    @Test
    void figuresOfTheCurve() {
        assertEquals((3 + 2 + 1.5) / 9, ROC.auc(), 1e-15);
        assertEquals(1.0 / 3, ROC.equalErrorRate(), 1e-15);
        assertEquals(1.0 / 3, ROC.trueAcceptsAt(0.3), 1e-15);
        assertEquals(2.0 / 3, ROC.trueAcceptsAt(0.34), 1e-15);
        assertEquals(4.0 / 6, ROC.bestAccuracy(), 1e-15);
        assertEquals((1 + 2 / 3.0 + 3 / 5.0) / 3, ROC.averagePrecision(), 1e-15);
    }

    @Test
    void theEqualErrorRateLiesBetweenThresholds() {
        Roc steep = Roc.of(new double[] {2, 1}, new double[] {1, 0, 0, 0});
        assertEquals(0.5 / 3, steep.equalErrorRate(), 1e-15);
    }

    @Test
    void oneKindOfPairHasNoFigures() {
        for (Roc roc : new Roc[] {
            Roc.of(new double[] {1}, new double[0]),
            Roc.of(new double[0], new double[] {1}),
            Roc.of(new double[0], new double[0])
        }) {
            assertTrue(Double.isNaN(roc.auc()));
            assertTrue(Double.isNaN(roc.equalErrorRate()));
            assertTrue(Double.isNaN(roc.trueAcceptsAt(0.1)));
            assertTrue(Double.isNaN(roc.bestAccuracy()));
            assertTrue(Double.isNaN(roc.averagePrecision()));
        }
    }

    @Test
    void undefinedScoresEndToo() {
        assertEquals(3, Roc.of(new double[] {Double.NaN}, new double[] {0}).size());
    }

    @Test
    void zerosOfEitherSignAreOneThreshold() {
        assertEquals(2, Roc.of(new double[] {-0.0}, new double[] {0.0}).size());
    }

    @Test
    void anInnerEdgeBelongsToTheLowerBin() {
        double[] probabilities = {0, 0.25, 0.5, 0.75, 1};
        boolean[] targets = {false, false, true, true, true};
        Reliability diagram = Reliability.of(probabilities, targets, 2);
        assertEquals(3, diagram.bins().getFirst().count());
        double low = Math.abs(1 / 3.0 - 0.25);
        double high = 1 - 0.875;
        assertEquals((3 * low + 2 * high) / 5, diagram.expectedError(), 1e-15);
        assertEquals(high, diagram.largestError(), 1e-15);
        for (int bins = 1; bins <= 20; bins++) {
            for (int edge = 1; edge < bins; edge++) {
                Reliability one = Reliability.of(new double[] {edge * (1.0 / bins)}, new boolean[1], bins);
                assertEquals(edge * (1.0 / bins), one.bins().getFirst().high(), 1e-15);
            }
        }
    }

    @Test
    void isotonicPoolsViolators() {
        IsotonicCurve curve = IsotonicCurve.fit(new double[] {1, 2, 3, 4, 4}, false, true, false, true, true);
        assertArrayEquals(new double[] {1, 2, 3, 4}, curve.scores());
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1}, curve.values());
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, curve.probabilities(0, 1.5, 2.7, 3.5, 9), 1e-15);
        assertTrue(Double.isNaN(IsotonicCurve.fit(new double[0]).probability(0)));
    }

    @Test
    void plattMeetsItsTargetsWhereTheScoreSaysNothing() {
        double[] scores = new double[10];
        boolean[] targets = new boolean[10];
        IntStream.range(0, 5).forEach(i -> targets[i] = true);
        assertEquals(0.5, LogisticCurve.platt(scores, targets).probability(0), 1e-9);
        targets[9] = true;
        double target = (6 * (7 / 8.0) + 4 * (1 / 6.0)) / 10;
        assertEquals(target, LogisticCurve.platt(scores, targets).probability(0), 1e-9);
    }

    @Test
    void oneKindOfTargetStaysFinite() {
        LogisticCurve curve = LogisticCurve.regularised(new double[] {1, 2}, new boolean[] {true, true}, 1);
        assertTrue(Double.isFinite(curve.intercept()) && curve.probability(1.5) > 0.99, curve.toString());
    }
}
