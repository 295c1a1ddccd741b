package pushpull.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.data.ImageShape;
import pushpull.data.Members;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

class AugmentationTest {
    private static final double[] POINT = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    static Stream<Augmentation> all() {
        return Members.of(Augmentation.class);
    }

    private static Draws draws(long id) {
        return new Streams(1).of(Purpose.AUGMENTATION, 0, id);
    }

    private static double[] view(Augmentation augmentation, long id) {
        double[] view = POINT.clone();
        augmentation.apply(view, new ImageShape(3, 3), draws(id));
        return view;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aViewIsAFunctionOfItsDraws(Augmentation augmentation) {
        assertArrayEquals(view(augmentation, 3), view(augmentation, 3));
        assertTrue(IntStream.range(0, 20).anyMatch(id -> !Arrays.equals(POINT, view(augmentation, id))));
    }

    @Test
    void noStrengthChangesNothing() {
        assertArrayEquals(POINT, view(new Mixed(0, 1, 90, 1, 1, 0), 4), 1e-12);
        assertArrayEquals(POINT, view(new ShiftPixels(0), 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void rotationKeepsTheLength(int dimensions) {
        double[] point = Arrays.copyOf(POINT, dimensions);
        new Rotate(90).apply(point, null, draws(2));
        assertEquals(norm(Arrays.copyOf(POINT, dimensions)), norm(point), 1e-12);
    }

    @Test
    void rotationOfThePlaneHasTheSpreadThatIsAsked() {
        double square = 0;
        for (int id = 0; id < 4000; id++) {
            double[] point = {1, 0};
            new Rotate(20).apply(point, null, draws(id));
            square += Math.pow(Math.toDegrees(Math.atan2(point[1], point[0])), 2) / 4000;
        }
        assertEquals(20, Math.sqrt(square), 1);
    }

    @Test
    void aShiftBringsPaperIn() {
        boolean[] seen = new boolean[3];
        for (int id = 0; id < 50; id++) {
            double[] view = view(new ShiftPixels(1), id);
            seen[0] |= Arrays.equals(view, new double[] {0, 0, 0, 0, 1, 2, 0, 4, 5});
            seen[1] |= Arrays.equals(view, new double[] {5, 6, 0, 8, 9, 0, 0, 0, 0});
            seen[2] |= Arrays.equals(view, POINT);
        }
        assertArrayEquals(new boolean[] {true, true, true}, seen);
    }

    @Test
    void coordinatesAreDroppedAtTheShare() {
        long dropped = IntStream.range(0, 1000)
                .mapToLong(id -> Arrays.stream(view(new DropCoordinates(0.3), id))
                        .filter(value -> value == 0)
                        .count())
                .sum();
        assertEquals(0.3, dropped / 9000.0, 0.02);
    }

    private static double norm(double... point) {
        return Math.sqrt(Arrays.stream(point).map(x -> x * x).sum());
    }
}
