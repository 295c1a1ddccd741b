package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.pair.Embeddings;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

class EmbeddingMemoryTest {
    private static Embeddings points(double... values) {
        return Embeddings.of(Matrix.of(values.length, 1, values));
    }

    private static double[] held(EmbeddingMemory memory) {
        return memory.points().points().toArray();
    }

    @Test
    void aQueueFillsAndThenReplacesTheOldest() {
        EmbeddingMemory memory = EmbeddingMemory.empty(1, 4);
        memory.push(points(1, 2, 3), new int[] {7, 7, 8}, 0);
        assertArrayEquals(new double[] {1, 2, 3}, held(memory));
        memory.push(points(4, 5, 6), new int[] {8, 9, 9}, 1);
        assertArrayEquals(new double[] {5, 6, 3, 4}, held(memory));
        assertArrayEquals(new int[] {9, 9, 8, 8}, memory.groups());
        assertArrayEquals(new long[] {2, 2, 3, 2}, memory.ages(3));
        assertEquals(2, memory.next());
    }

    @Test
    void ofABatchLargerThanTheQueueTheLastStay() {
        EmbeddingMemory memory = EmbeddingMemory.empty(1, 2);
        memory.push(points(1, 2, 3, 4, 5), new int[5], 0);
        assertArrayEquals(new double[] {4, 5}, held(memory));
    }

    @Test
    void aBankKeepsAPlaceForEachPointAndAShareOfWhatWasThere() {
        EmbeddingMemory memory = EmbeddingMemory.empty(1, 5);
        memory.store(points(1, 2), batch(0, 3, 1), 0.5);
        memory.store(points(5, 9), batch(1, 1, 4), 0.5);
        assertArrayEquals(new double[] {3.5, 1, 9}, held(memory));
        assertArrayEquals(new long[] {1, 2, 1}, memory.ages(2));
    }

    private static Batch batch(long step, int... slots) {
        return new Batch(step, slots, List.of(), slots, slots, null);
    }

    @Test
    void aRandomQueueBeginsWithUnitVectorsOfNobody() {
        EmbeddingMemory memory = EmbeddingMemory.random(3, 4, new Streams(1));
        Matrix vectors = memory.points().points();
        for (int i = 0; i < 4; i++) {
            double square = 0;
            for (double x : vectors.row(i)) {
                square += x * x;
            }
            assertEquals(1, square, 1e-12);
        }
        assertArrayEquals(new int[] {-1, -1, -1, -1}, memory.groups());
    }
}
