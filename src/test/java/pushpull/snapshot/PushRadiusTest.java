package pushpull.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

class PushRadiusTest {
    private static PointForces forces(double... magnitudes) {
        int size = magnitudes.length;
        int[] partners = new int[size];
        double[] distances = new double[size];
        double[] vectors = new double[2 * size];
        for (int k = 0; k < size; k++) {
            partners[k] = k + 1;
            distances[k] = size - k;
            vectors[2 * k] = magnitudes[k];
        }
        return new PointForces(
                0, partners, new boolean[size], distances, magnitudes, Matrix.owning(size, 2, vectors), false);
    }

    @Test
    void halfOfThePushComesFromWithin() {
        // At the distances 4, 3, 2, 1.
        assertEquals(2, PushRadius.of(forces(-1, -1, -1, -1)));
        assertEquals(1, PushRadius.of(forces(-1, -1, -1, -4)));
        assertEquals(4, PushRadius.of(forces(-5, -1, -1, -1)));
    }

    @Test
    void pullDoesNotCount() {
        assertEquals(3, PushRadius.of(forces(-1, -1, 9, 9)));
        assertTrue(Double.isNaN(PushRadius.of(forces(1, 2, 3))));
        assertTrue(Double.isNaN(PushRadius.of(forces())));
    }
}
