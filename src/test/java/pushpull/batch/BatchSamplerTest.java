package pushpull.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pushpull.data.Blobs;
import pushpull.data.HeldOut;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.supervise.ClassLabels;

class BatchSamplerTest {
    private static final Streams STREAMS = new Streams(7);
    private final Points points = HeldOut.split(new Blobs(60, 4, 2, 0.4).points(STREAMS), 0.25, STREAMS);
    private final BatchSampler batches = BatchSampler.of(points, new ClassLabels(0, 0, 0).pairLabels(points, STREAMS));

    @Test
    void aFullBatchIsAllTrainingPointsByClassAndId() {
        int[] batch = batches.batch(new Uniform(), 60, 0, STREAMS);
        assertArrayEquals(batch, batches.batch(new Uniform(), 99, 8, STREAMS));
        assertEquals(points.training().length, batch.length);
        assertSorted(batch);
    }

    @Test
    void aBatchHasNoPointTwiceAndNoneHeldOut() {
        for (int step = 0; step < 50; step++) {
            int[] batch = batches.batch(new Uniform(), 16, step, STREAMS);
            assertEquals(16, Arrays.stream(batch).distinct().count());
            assertTrue(Arrays.stream(batch).noneMatch(points::isHeldOut));
            assertSorted(batch);
        }
    }

    @Test
    void batchesDependOnTheStepAlone() {
        int[] third = batches.batch(new Uniform(), 16, 3, STREAMS);
        assertArrayEquals(third, batches.batch(new Uniform(), 16, 3, STREAMS));
        assertFalse(Arrays.equals(third, batches.batch(new Uniform(), 16, 4, STREAMS)));
    }

    @Test
    void everyPointHasTheSameChance() {
        int[] counts = new int[points.size()];
        for (int step = 0; step < 4000; step++) {
            for (int i : batches.batch(new Uniform(), 9, step, STREAMS)) {
                counts[i]++;
            }
        }
        double expected = 4000.0 * 9 / points.training().length;
        for (int i : points.training()) {
            assertEquals(expected, counts[i], 0.15 * expected);
        }
    }

    @Test
    void balancedBatchesHavePClassesOfK() {
        int[] batch = batches.batch(new Balanced(3, 5), 16, 2, STREAMS);
        assertEquals(15, batch.length);
        int[] counts = new int[4];
        Arrays.stream(batch).forEach(i -> counts[points.label(i)]++);
        Arrays.sort(counts);
        assertArrayEquals(new int[] {0, 5, 5, 5}, counts);
        assertSorted(batch);
    }

    @Test
    void smallClassesGiveAllAndUnlabelledPointsNothing() {
        Points few = points;
        for (int id = 0; id < 56; id++) {
            few = few.relabelled(id, Points.UNLABELLED);
        }
        BatchSampler rare = BatchSampler.of(few, new ClassLabels(0, 0, 0).pairLabels(few, STREAMS));
        int[] batch = rare.batch(new Balanced(9, 5), 16, 2, STREAMS);
        assertTrue(batch.length <= 4);
        assertTrue(Arrays.stream(batch).allMatch(i -> i >= 56));
    }

    private void assertSorted(int... batch) {
        for (int k = 1; k < batch.length; k++) {
            int before = 1000 * points.label(batch[k - 1]) + batch[k - 1];
            assertTrue(before < 1000 * points.label(batch[k]) + batch[k]);
        }
    }
}
