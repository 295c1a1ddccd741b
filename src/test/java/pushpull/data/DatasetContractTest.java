package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// What every data set promises.
public class DatasetContractTest {
    private static final Streams STREAMS = new Streams(1);

    static Stream<Dataset> all() {
        return Members.of(Dataset.class);
    }

    static Stream<Dataset> sized() {
        return all().filter(set -> Members.has(set, "size"));
    }

    static Stream<Dataset> noisy() {
        return all().filter(set -> Members.has(set, "noise"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void sameSeedSameBits(Dataset set) {
        assertEquals(set.points(STREAMS), set.points(new Streams(1)));
    }

    @ParameterizedTest
    @MethodSource("sized")
    void anotherSeedOtherPoints(Dataset set) {
        assertNotEquals(set.points(STREAMS), set.points(new Streams(2)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void finiteAndLabelled(Dataset set) {
        Points points = set.points(STREAMS);
        assertTrue(Arrays.stream(points.features().toArray()).allMatch(Double::isFinite));
        for (int label : points.labels()) {
            assertTrue(label >= 0 && label < points.classes(), () -> "label " + label);
        }
        for (int label = 0; points.size() > 0 && label < points.classes(); label++) {
            assertTrue(Arrays.stream(points.labels()).boxed().toList().contains(label), "no point of class " + label);
        }
        assertEquals(0, points.heldOut().length);
    }

    @ParameterizedTest
    @MethodSource("sized")
    void asManyPointsAsAsked(Dataset set) {
        for (int size : new int[] {10, 37, 250}) {
            assertEquals(size, resized(set, size).size());
        }
    }

    @ParameterizedTest
    @MethodSource("sized")
    void aLargerSetLeavesTheOldPointsInPlace(Dataset set) {
        Points small = resized(set, 40);
        Points large = resized(set, 55);
        for (int i = 0; i < small.size(); i++) {
            int same = large.indexOf(small.id(i));
            assertTrue(same >= 0);
            assertArrayEquals(small.features().row(i), large.features().row(same));
            assertEquals(small.label(i), large.label(same));
        }
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void noiseMovesPointsContinuously(Dataset set) {
        Points before = Members.with(set, "noise", 0.1).points(STREAMS);
        Points after = Members.with(set, "noise", 0.1 + 1e-9).points(STREAMS);
        assertArrayEquals(before.labels(), after.labels());
        double moved = distance(before.features(), after.features());
        assertTrue(moved > 0 && moved < 1e-6, () -> "moved by " + moved);
    }

    private static Points resized(Dataset set, int size) {
        return Members.with(set, "size", size).points(STREAMS);
    }

    private static double distance(Matrix a, Matrix b) {
        double largest = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                largest = Math.max(largest, Math.abs(a.get(i, j) - b.get(i, j)));
            }
        }
        return largest;
    }
}
