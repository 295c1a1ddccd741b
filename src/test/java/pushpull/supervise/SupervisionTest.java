package pushpull.supervise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.augment.Jitter;
import pushpull.data.Blobs;
import pushpull.data.Dataset;
import pushpull.data.HeldOut;
import pushpull.data.Members;
import pushpull.data.PairedBlobs;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

class SupervisionTest {
    private static final Streams STREAMS = new Streams(11);
    private final Points blobs = new Blobs(200, 4, 2, 0.4).points(STREAMS);

    static Stream<PairLabels> allPairLabels() {
        Points few = new Blobs(24, 3, 2, 0.4).points(STREAMS).relabelled(5, Points.UNLABELLED);
        return Members.of(Supervision.class)
                .filter(supervision -> !(supervision instanceof PairList))
                .map(supervision -> supervision.pairLabels(few, STREAMS));
    }

    @ParameterizedTest
    @MethodSource("allPairLabels")
    void pairLabelsAreSymmetricAndASubsetAgrees(PairLabels pairLabels) {
        int[] chosen = {7, 3, 5, 11, 7, 3, 5, 20};
        PairLabels subset = pairLabels.subset(chosen);
        for (int a = 0; a < chosen.length; a++) {
            for (int b = 0; b < chosen.length; b++) {
                int i = chosen[a];
                int j = chosen[b];
                assertEquals(pairLabels.isPositivePair(j, i), pairLabels.isPositivePair(i, j));
                assertFalse(pairLabels.isPositivePair(i, j) && pairLabels.isNegativePair(i, j));
                assertEquals(pairLabels.isPositivePair(i, j), subset.isPositivePair(a, b), a + " " + b);
                assertEquals(i != j && pairLabels.isNegativePair(i, j), subset.isNegativePair(a, b));
            }
        }
    }

    @Test
    void cleanLabelsAreGroups() {
        PairLabels pairLabels = new ClassLabels(0, 0, 0).pairLabels(blobs, STREAMS);
        assertArrayEquals(
                blobs.labels(),
                assertInstanceOf(PairLabels.Groups.class, pairLabels).group());
    }

    @Test
    void noiseRedrawsItsShareAndGrowsPointByPoint() {
        Points many = new Blobs(4000, 4, 2, 0.4).points(STREAMS);
        int[] some = LabelNoise.labels(many, 0.3, STREAMS);
        int[] more = LabelNoise.labels(many, 0.5, STREAMS);
        int wrong = 0;
        for (int i = 0; i < some.length; i++) {
            wrong += some[i] == many.label(i) ? 0 : 1;
            assertTrue(some[i] == many.label(i) || some[i] == more[i]);
        }
        assertEquals(0.3 * 0.75, wrong / 4000.0, 0.02);
    }

    @Test
    void theGivenLabelOfAPointIsTheOneThatItIsTrainedUnder() {
        Supervision[] noisy = {new ClassLabels(0.3, 0, 0), new LabelledViews(new Jitter(0.1), 0.3)};
        for (Supervision supervision : noisy) {
            int[] trained = assertInstanceOf(PairLabels.Groups.class, supervision.pairLabels(blobs, STREAMS))
                    .group();
            int[] given = IntStream.range(0, blobs.size())
                    .map(i -> supervision.givenLabel(blobs, i, STREAMS))
                    .toArray();
            assertArrayEquals(trained, given);
            assertFalse(Arrays.equals(blobs.labels(), given));
        }
        assertEquals(blobs.label(7), new ClassLabels(0, 0, 0).givenLabel(blobs, 7, STREAMS));
    }

    @Test
    void flippingAllSwapsPositiveAndNegative() {
        PairLabels swapped = new ClassLabels(0, 0, 1).pairLabels(blobs, STREAMS);
        assertFalse(swapped.isPositivePair(0, 4));
        assertTrue(swapped.isPositivePair(0, 1));
        assertEquals(150, swapped.positivesOf(0).length);
    }

    @Test
    void falseNegativesTakeTheirShareOfPositivePairs() {
        PairLabels pairLabels = new ClassLabels(0, 0.4, 0).pairLabels(blobs, STREAMS);
        int positives = 0;
        for (int i = 0; i < blobs.size(); i++) {
            positives += pairLabels.positivesOf(i).length;
            for (int j : pairLabels.positivesOf(i)) {
                assertEquals(blobs.label(i), blobs.label(j));
            }
        }
        assertEquals(0.6, positives / (200.0 * 49), 0.03);
    }

    @Test
    void viewsDifferByStepAndNumberAndRepeatExactly() {
        Supervision views = new AugmentedViews(new Jitter(0.1));
        int[] chosen = {5, 9};
        assertEquals(views.view(blobs, chosen, 0, 3, STREAMS), views.view(blobs, chosen, 0, 3, STREAMS));
        assertNotEquals(views.view(blobs, chosen, 0, 3, STREAMS), views.view(blobs, chosen, 1, 3, STREAMS));
        assertNotEquals(views.view(blobs, chosen, 0, 3, STREAMS), views.view(blobs, chosen, 0, 4, STREAMS));
        double[] alone = views.view(blobs, new int[] {9}, 0, 3, STREAMS).row(0);
        assertArrayEquals(alone, views.view(blobs, chosen, 0, 3, STREAMS).row(1));
    }

    @Test
    void oneViewOfLabelsIsThePointItself() {
        int[] chosen = {5, 9};
        assertEquals(blobs.features().rows(chosen), new ClassLabels(0, 0, 0).view(blobs, chosen, 0, 3, STREAMS));
    }

    @Test
    void timeNeighboursAreNearInIds() {
        PairLabels pairLabels = new TimeNeighbours(2).pairLabels(blobs.removed(10), STREAMS);
        assertArrayEquals(new int[] {7, 8, 10}, pairLabels.positivesOf(9));
        assertTrue(pairLabels.isNegativePair(9, 11));
    }

    @Test
    void nearestNeighboursAgreeWithSortingAllDistances() {
        Points split = HeldOut.split(blobs, 0.2, STREAMS);
        PairLabels pairLabels = new NearestNeighbours(3).pairLabels(split, STREAMS);
        for (int i = 0; i < split.size(); i++) {
            for (int j = 0; j < split.size(); j++) {
                boolean expected = i == j || rank(split, i, j) < 3 || rank(split, j, i) < 3;
                assertEquals(expected, pairLabels.isPositivePair(i, j));
            }
        }
    }

    /// How many training points other than `i` are nearer to `i` than the training point `j` is.
    private static int rank(Points points, int i, int j) {
        if (points.isHeldOut(j)) {
            return points.size();
        }
        return (int) Arrays.stream(points.training())
                .filter(other -> other != i && distance(points, i, other) < distance(points, i, j))
                .count();
    }

    private static double distance(Points points, int i, int j) {
        double[] a = points.features().row(i);
        double[] b = points.features().row(j);
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    @Test
    void theSecondViewIsTheOtherModality() {
        Points paired = Members.of(Dataset.class)
                .filter(PairedBlobs.class::isInstance)
                .findFirst()
                .orElseThrow()
                .points(STREAMS);
        int[] chosen = {3, 8};
        Matrix other = Objects.requireNonNull(paired.otherView());
        Supervision views = new PairedViews();
        assertEquals(paired.features().rows(chosen), views.view(paired, chosen, 0, 1, STREAMS));
        assertEquals(other.rows(chosen), views.view(paired, chosen, 1, 1, STREAMS));
        assertEquals(other.rows(chosen), new AugmentedViews(new Jitter(0)).view(paired, chosen, 1, 1, STREAMS));
    }
}
