package pushpull.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

class FreePointsTest {
    private static final Matrix FEATURES = Matrix.ofRows(new double[] {1, 2}, new double[] {3, 4});

    private static Matrix start(int dimensions, FreePoints.Start start, double scale) {
        var encoder = new FreePoints(dimensions, false, start, scale);
        return encoder.network(FEATURES, new Streams(1), new WorkerPool(1))
                .parts()
                .getFirst()
                .values()
                .toMatrix();
    }

    @Test
    void pointsStartAtTheDataTimesTheScale() {
        assertEquals(FEATURES, start(2, FreePoints.Start.DATA, 1));
        assertEquals(Matrix.of(2, 1, 2, 6), start(1, FreePoints.Start.DATA, 2));
    }

    @Test
    void dimensionsBeyondTheDataStartSmallButNotAtZero() {
        Matrix points = start(3, FreePoints.Start.DATA, 1);
        assertEquals(4, points.get(1, 1));
        assertEquals(0, points.get(1, 2), 0.1);
        assertNotEquals(0, points.get(1, 2));
    }

    @Test
    void aPointAddedLaterStartsWhereItWouldHaveBeen() {
        var encoder = new FreePoints(2, false, FreePoints.Start.GAUSSIAN, 1);
        double[] first = encoder.first(new double[] {3, 4}, 1, new Streams(1));
        assertEquals(
                Matrix.of(1, 2, first), start(2, FreePoints.Start.GAUSSIAN, 1).rows(1));
    }
}
