package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TensorTest {
    @Test
    void viewsShareTheMemoryOfWhatTheyView() {
        Tensor flat = Tensor.zeros(1, 10);
        Tensor view = flat.view(4, 2, 3);
        view.set(1, 2, 7);
        assertEquals(7, flat.get(0, 9));
        flat.fill(2);
        assertEquals(Matrix.of(2, 3, 2, 2, 2, 2, 2, 2), view.toMatrix());
        assertThrows(IndexOutOfBoundsException.class, () -> flat.view(5, 2, 3));
    }

    @Test
    void copiesGoBothWays() {
        Matrix matrix = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        Tensor tensor = Tensor.of(matrix);
        assertEquals(matrix, tensor.toMatrix());
        double[][] rows = new double[2][5];
        tensor.copyTo(rows);
        assertArrayEquals(new double[] {4, 5, 6, 0, 0}, rows[1]);
        Tensor other = Tensor.zeros(2, 3);
        other.copyFrom(rows);
        assertEquals(matrix, other.toMatrix());
        assertThrows(IllegalArgumentException.class, () -> other.copyFrom(matrix.transpose()));
    }

    @Test
    void aCopyOnTheHeapDoesNotChange() {
        Tensor tensor = Tensor.zeros(1, 2);
        Matrix copy = tensor.toMatrix();
        tensor.fill(3);
        assertEquals(Matrix.of(1, 2, 0, 0), copy);
    }
}
