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

    private static double[] held(EmbeddingMemory past) {
        return past.points().points().toArray();
    }

    @Test
    void aQueueFillsAndThenReplacesTheOldest() {
        EmbeddingMemory past = EmbeddingMemory.empty(1, 4);
        past.push(points(1, 2, 3), new int[] {7, 7, 8}, 0);
        assertArrayEquals(new double[] {1, 2, 3}, held(past));
        past.push(points(4, 5, 6), new int[] {8, 9, 9}, 1);
        assertArrayEquals(new double[] {5, 6, 3, 4}, held(past));
        assertArrayEquals(new int[] {9, 9, 8, 8}, past.groups());
        assertArrayEquals(new long[] {2, 2, 3, 2}, past.ages(3));
        assertEquals(2, past.next());
    }

    @Test
    void ofABatchLargerThanTheQueueTheLastStay() {
        EmbeddingMemory past = EmbeddingMemory.empty(1, 2);
        past.push(points(1, 2, 3, 4, 5), new int[5], 0);
        assertArrayEquals(new double[] {4, 5}, held(past));
    }

    @Test
    void aBankKeepsAPlaceForEachPointAndAShareOfWhatWasThere() {
        EmbeddingMemory past = EmbeddingMemory.empty(1, 5);
        past.store(points(1, 2), batch(0, 3, 1), 0.5);
        past.store(points(5, 9), batch(1, 1, 4), 0.5);
        assertArrayEquals(new double[] {3.5, 1, 9}, held(past));
        assertArrayEquals(new long[] {1, 2, 1}, past.ages(2));
    }

    private static Batch batch(long step, int... slots) {
        return new Batch(step, slots, List.of(), slots, slots, null);
    }

    @Test
    void aRandomQueueBeginsWithUnitVectorsOfNobody() {
        EmbeddingMemory past = EmbeddingMemory.random(3, 4, new Streams(1));
        Matrix vectors = past.points().points();
        for (int i = 0; i < 4; i++) {
            double square = 0;
            for (double x : vectors.row(i)) {
                square += x * x;
            }
            assertEquals(1, square, 1e-12);
        }
        assertArrayEquals(new int[] {-1, -1, -1, -1}, past.groups());
    }
}
