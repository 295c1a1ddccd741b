package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.tensor.Matrix;

class PointNamesTest {
    private static final Points POINTS = Points.of(
            new int[] {0, 1},
            List.of(Matrix.ofRows(new double[2], new double[2])),
            new int[] {0, 1},
            new PointSchema(List.of("x", "y"), List.of("A", "cats"), null));

    @Test
    void aPointIsItsNumber() {
        assertEquals("14", PointNames.name(14));
        assertEquals("+3", PointNames.name(Points.FIRST_DRAWN + 2));
    }

    @Test
    void aShortNameIsSaidToBeAClass() {
        assertEquals("class A", PointNames.ofClass(POINTS, 0));
        assertEquals("cats", PointNames.ofClass(POINTS, 1));
        assertEquals("no class", PointNames.ofClass(POINTS, Points.UNLABELLED));
    }
}
