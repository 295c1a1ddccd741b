package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPoolTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everyIndexIsDoneOnce(int threads) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            for (int count = 0; count < 50; count++) {
                int[] done = new int[count];
                workers.run(count, (from, to, _) -> {
                    for (int i = from; i < to; i++) {
                        done[i]++;
                    }
                });
                int[] once = new int[count];
                Arrays.fill(once, 1);
                assertArrayEquals(once, done);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyItemIsDoneOnce(int threads) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            for (int count = 0; count < 40; count++) {
                AtomicIntegerArray done = new AtomicIntegerArray(count);
                workers.each(count, 1, (index, _) -> done.incrementAndGet(index));
                for (int i = 0; i < count; i++) {
                    assertEquals(1, done.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFailureReachesTheCallerAndTheCrewGoesOn(int threads) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            WorkerPool.Task failing = (_, to, _) -> {
                if (to == 10) {
                    throw new ArithmeticException("part to " + to);
                }
            };
            for (int i = 0; i < 20; i++) {
                assertThrows(ArithmeticException.class, () -> workers.run(10, failing));
            }
            int[] sum = new int[threads];
            workers.run(30, (from, to, worker) -> sum[worker] += to - from);
            assertEquals(30, Arrays.stream(sum).sum());
        }
    }

    @Test
    void runsDoNotNest() {
        try (WorkerPool workers = new WorkerPool(2)) {
            assertThrows(
                    IllegalStateException.class, () -> workers.run(2, (_, _, _) -> workers.run(2, (_, _, _) -> {})));
        }
    }

    @Test
    void aClosedCrewRefuses() {
        WorkerPool workers = new WorkerPool(2);
        workers.close();
        assertThrows(IllegalStateException.class, () -> workers.run(2, (_, _, _) -> {}));
        assertThrows(IllegalArgumentException.class, () -> new WorkerPool(0));
    }
}
