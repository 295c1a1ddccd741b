package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

class HeldOutTest {
    private static Points points(int classes) {
        int size = 10 * classes;
        int[] labels = IntStream.range(0, size).map(i -> i % classes).toArray();
        return Points.of(
                IntStream.range(0, size).toArray(),
                List.of(Matrix.of(size, 1, new double[size])),
                labels,
                PointSchema.of(1, classes));
    }

    private static Set<Integer> classes(Points points, int... indices) {
        Set<Integer> classes = new HashSet<>();
        for (int i : indices) {
            classes.add(points.label(i));
        }
        return classes;
    }

    @Test
    void wholeClassesAreHeldOut() {
        Set<Set<Integer>> chosen = new HashSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            Points split = HeldOut.split(points(6), 0.5, 2, new Streams(seed));
            Set<Integer> aside = classes(split, split.heldOut());
            assertEquals(2, aside.size());
            assertEquals(20, split.heldOut().length);
            assertEquals(4, classes(split, split.training()).size());
            chosen.add(aside);
        }
        assertNotEquals(1, chosen.size());
    }

    @Test
    void oneClassIsAlwaysTrainedOnAndNoneMeansAShare() {
        Streams streams = new Streams(1);
        Points most = HeldOut.split(points(3), 0, 99, streams);
        assertEquals(1, classes(most, most.training()).size());
        Points share = HeldOut.split(points(3), 0.25, 0, streams);
        assertArrayEquals(HeldOut.split(points(3), 0.25, streams).heldOut(), share.heldOut());
        assertEquals(0, HeldOut.split(points(1), 0, 1, streams).heldOut().length);
    }
}
