package pushpull.tensor.nativelib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class NativeMemoryTest {
    @BeforeAll
    static void start() {
        NativeLibraries.warmUp();
    }

    private static INDArray threeByTwo() {
        return Nd4j.create(new double[] {1, 2, 3, 4, 5, 6}, new long[] {3, 2}, 'c');
    }

    @Test
    void newArraysAreZero() {
        assertArrayEquals(new double[5], Nd4j.zeros(DataType.DOUBLE, 5).data().asDouble());
    }

    @Test
    void copiesKeepTheirPlaceInAnotherLayout() {
        assertArrayEquals(
                new double[] {1, 3, 5, 2, 4, 6}, threeByTwo().dup('f').data().asDouble());
    }

    @Test
    void partsAreViewsOfTheSameMemory() {
        INDArray whole = threeByTwo();
        whole.get(NDArrayIndex.interval(1, 3), NDArrayIndex.all()).assign(Nd4j.zeros(DataType.DOUBLE, 2, 2));
        assertArrayEquals(new double[] {1, 2, 0, 0, 0, 0}, whole.data().asDouble());
    }

    @Test
    void memoryIsAlignedForVectors() {
        for (int length = 1; length < 40; length++) {
            assertEquals(0, Nd4j.zeros(DataType.DOUBLE, length).data().address() % 64);
        }
    }

    @Test
    void memoryOutlivesEverythingButItsArray() {
        INDArray array = Nd4j.create(new double[] {7, 8}, new long[] {2}, 'c');
        System.gc();
        assertArrayEquals(new double[] {7, 8}, array.data().asDouble());
    }

    @Test
    void otherOperationsAreRefusedByName() {
        INDArray array = threeByTwo();
        var refused = assertThrows(UnsupportedOperationException.class, () -> array.sum());
        assertTrue(String.valueOf(refused.getMessage()).contains("tadOnlyShapeInfo"), refused.getMessage());
    }
}
