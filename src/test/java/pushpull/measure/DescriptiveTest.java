package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.Procrustes;
import pushpull.statistics.Spectrum;
import pushpull.tensor.Matrix;

/// Lengths, angles and dimensions worked out by hand.
class DescriptiveTest {
    private static final Matrix SQUARE = Matrix.of(4, 2, 1, 0, 0, 1, -1, 0, 0, -1);

    @Test
    void alignmentIsTheMeanPowerOfTheDistance() {
        Matrix others = Matrix.of(4, 2, 1, 0, 0, 2, -1, 3, 0, -1);
        assertEquals(10.0 / 4, new Alignment(2).between(SQUARE, others), 1e-15);
        assertEquals(4.0 / 4, new Alignment(1).between(SQUARE, others), 1e-15);
        assertEquals(4, new Alignment(2).withinClasses(new LabelledPoints(SQUARE, new int[] {0, 1, 0, 1})), 1e-15);
        assertTrue(Double.isNaN(new Alignment(2).withinClasses(new LabelledPoints(SQUARE, new int[] {0, 1, 2, 3}))));
    }

    @Test
    void uniformityOfASquareIsClosedForm() {
        double expected = Math.log((4 * Math.exp(-4) + 2 * Math.exp(-8)) / 6);
        assertEquals(expected, new Uniformity(2).compute(SQUARE), 1e-14);
        assertEquals(0, new Uniformity(2).compute(Matrix.of(3, 1, 5, 5, 5)), 0);
    }

    @Test
    void uniformityHasALimitInEveryDimension() {
        assertEquals(-1.5750, new Uniformity(2).limit(2), 5e-5);
        assertEquals(-2.0798, new Uniformity(2).limit(3), 5e-5);
        assertEquals(Math.log(Math.sinh(4) / 4) - 4, new Uniformity(2).limit(3), 1e-13);
        assertEquals(Math.log((1 + Math.exp(-8)) / 2), new Uniformity(2).limit(1), 1e-13);
        assertEquals(-4, new Uniformity(2).limit(1_000_000), 1e-4);
    }

    @Test
    void uniformityOfFarPointsDoesNotUnderflow() {
        assertEquals(-2e6, new Uniformity(2).compute(Matrix.of(2, 1, 0, 1000)), 0);
    }

    @Test
    void toleranceIsTheMeanCosineWithinClasses() {
        assertEquals(-1, new Tolerance().compute(new LabelledPoints(SQUARE, new int[] {0, 1, 0, 1})), 1e-15);
        assertEquals(-1.0 / 3, new Tolerance().compute(new LabelledPoints(SQUARE, new int[4])), 1e-15);
        Matrix withZero = Matrix.of(2, 2, 0, 0, 3, 4);
        assertEquals(0, new Tolerance().compute(new LabelledPoints(withZero, new int[2])), 0);
    }

    @Test
    void normAndDeviation() {
        assertEquals(2.5, new MeanNorm().compute(Matrix.of(2, 2, 3, 4, 0, 0)), 1e-15);
        assertArrayEquals(new double[] {Math.sqrt(2), 0}, StandardDeviation.perDimension(Matrix.of(2, 2, 1, 7, 3, 7)));
    }

    @Test
    void ranksCountDirections() {
        Spectrum even = Spectrum.of(SQUARE);
        assertEquals(2, even.effectiveRank(), 1e-14);
        assertEquals(2, even.participationRatio(), 1e-14);
        assertEquals(2, even.stableRank(), 1e-14);
        Spectrum line = Spectrum.of(Matrix.of(5, 2, 1, 2, 2, 4, 3, 6, -1, -2, 0, 0));
        assertEquals(1, line.effectiveRank(), 1e-12);
        Spectrum uneven = new Spectrum(new double[] {3, 1});
        assertEquals(Math.exp(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25)), uneven.effectiveRank(), 1e-15);
        assertEquals(100.0 / 82, uneven.participationRatio(), 1e-15);
        assertEquals(10.0 / 9, uneven.stableRank(), 1e-15);
        assertTrue(Double.isNaN(Spectrum.ofCentred(Matrix.of(2, 2, 1, 2, 1, 2)).effectiveRank()));
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> Spectrum.of(Matrix.of(1, 1, Double.NaN)));
    }

    @Test
    void procrustesFindsTheTurn() {
        Matrix turned = Matrix.of(4, 2, 0, 3, -3, 0, 0, -3, 3, 0);
        Procrustes fit = Procrustes.of(SQUARE, turned);
        assertArrayEquals(new double[] {0, 1, -1, 0}, fit.rotation().toArray(), 1e-14);
        assertEquals(1, fit.determinant(), 1e-14);
        assertEquals(4 * 4, fit.residualSquared(), 1e-13);
        assertEquals(0, Procrustes.disparity(SQUARE, turned), 1e-14);
        assertTrue(Double.isNaN(Procrustes.disparity(SQUARE, Matrix.of(4, 2, new double[8]))));
    }

    @Test
    void informationCannotExceedTheNumberOfCandidates() {
        assertEquals(Math.log(64), InformationBound.of(0, 64), 0);
        assertEquals(0, InformationBound.of(Math.log(64), 64), 0);
    }
}
