package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.random.Streams;

class PointsTest {
    private static final Streams STREAMS = new Streams(5);
    private final Points blobs = HeldOut.split(new Blobs(20, 2, 2, 0.3).points(STREAMS), 0.25, STREAMS);

    @Test
    void addingAndRemovingIsNothing() {
        int id = blobs.freshId();
        assertEquals(Points.FIRST_DRAWN, id);
        Points longer = blobs.added(new double[] {7, 8}, 1, id);
        assertArrayEquals(new double[] {7, 8}, longer.features().row(longer.indexOf(id)));
        assertEquals(blobs, longer.removed(id));
    }

    @Test
    void aRemovedPointComesBackToItsPlace() {
        int index = blobs.training()[3];
        int id = blobs.id(index);
        Points shorter = blobs.removed(id);
        assertEquals(-1, shorter.indexOf(id));
        assertEquals(blobs, shorter.added(blobs.features().row(index), blobs.label(index), id));
    }

    @Test
    void movingChangesOnePoint() {
        Points moved = blobs.moved(4, 9, 9);
        assertArrayEquals(new double[] {9, 9}, moved.features().row(4));
        assertEquals(blobs, moved.moved(4, blobs.features().row(4)));
    }

    @Test
    void labelsCanBeTakenAway() {
        Points changed = blobs.relabelled(4, Points.UNLABELLED);
        assertEquals(-1, changed.label(4));
        assertThrows(IllegalArgumentException.class, () -> blobs.relabelled(4, 2));
    }

    @Test
    void editsOfPointsThatAreNotThereAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> blobs.removed(77));
        assertThrows(IllegalArgumentException.class, () -> blobs.added(new double[2], 0, 4));
        assertThrows(IllegalArgumentException.class, () -> blobs.added(new double[3], 0, 99));
    }

    @Test
    void arraysAreCopies() {
        blobs.labels()[0] = 1;
        blobs.ids()[0] = 55;
        assertEquals(0, blobs.label(0));
        assertEquals(0, blobs.id(0));
    }

    @Test
    void theHeldOutShareIsMetInEveryClassAndKeptWhenTheSetGrows() {
        for (int classes = 1; classes <= 13; classes++) {
            Points few = split(classes, 20 * classes);
            Points many = split(classes, 30 * classes);
            int[] counts = new int[classes];
            for (int i : few.heldOut()) {
                counts[few.label(i)]++;
                assertTrue(many.isHeldOut(i));
            }
            for (int count : counts) {
                assertEquals(5, count, 1.01);
            }
            for (int i : few.training()) {
                assertFalse(many.isHeldOut(i));
            }
        }
    }

    private static Points split(int classes, int size) {
        return HeldOut.split(new Blobs(size, classes, 2, 1).points(STREAMS), 0.25, STREAMS);
    }
}
