package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Products against loops that sum in order: the same bits, whatever the shape, the block and the number of
/// threads.
class ProductsTest {
    private static Tensor random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        Tensor tensor = Tensor.zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                tensor.set(i, j, random.nextGaussian());
            }
        }
        return tensor;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "4, 3, 8", "5, 2, 13", "64, 64, 40", "2, 64, 1003", "7, 0, 9", "3, 5, 0", "9, 17, 24"})
    void productsSumInOrder(int rows, int inner, int columns) {
        Tensor weights = random(rows, inner, 1);
        Tensor bias = random(rows, 1, 2);
        Tensor x = random(inner, columns, 3);
        Tensor y = random(rows, columns, 4);
        Products.forward(weights, bias, x, y, ColumnSlice.all(columns));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = bias.get(i, 0);
                for (int k = 0; k < inner; k++) {
                    sum = Math.fma(weights.get(i, k), x.get(k, j), sum);
                }
                assertEquals(sum, y.get(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "4, 3, 8", "5, 2, 13", "64, 64, 40", "2, 64, 1003", "64, 2, 1003", "6, 9, 0"})
    void gradientsSumInOrder(int rows, int inner, int columns) {
        Tensor weights = random(rows, inner, 1);
        Tensor dy = random(rows, columns, 5);
        Tensor x = random(inner, columns, 3);
        Tensor dx = random(inner, columns, 6);
        Tensor dWeights = random(rows, inner, 7);
        Tensor dBias = random(rows, 1, 8);
        Products.backward(weights, dy, dx, ColumnSlice.all(columns));
        WorkShare.each(new WorkerPool(1), 0, share -> Products.accumulate(dy, x, dWeights, dBias, share));
        for (int k = 0; k < inner; k++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int i = 0; i < rows; i++) {
                    sum = Math.fma(weights.get(i, k), dy.get(i, j), sum);
                }
                assertEquals(sum, dx.get(k, j));
            }
        }
        checkAccumulated(dy, x, dWeights, dBias);
    }

    private static void checkAccumulated(Tensor dy, Tensor x, Tensor dWeights, Tensor dBias) {
        Tensor before = random(dy.rows(), x.rows(), 7);
        Tensor beforeBias = random(dy.rows(), 1, 8);
        for (int i = 0; i < dy.rows(); i++) {
            double total = 0;
            for (int j = 0; j < dy.columns(); j++) {
                total += dy.get(i, j);
            }
            assertEquals(beforeBias.get(i, 0) + total, dBias.get(i, 0), 1e-11);
            for (int k = 0; k < x.rows(); k++) {
                boolean thin = Math.min(dy.rows(), x.rows()) <= Product.THIN;
                double sum = thin ? inLanes(dy, i, x, k) : inOrder(dy, i, x, k);
                assertEquals(before.get(i, k) + sum, dWeights.get(i, k));
            }
        }
    }

    private static double inOrder(Tensor a, int i, Tensor b, int k) {
        double sum = 0;
        for (int j = 0; j < a.columns(); j++) {
            sum = Math.fma(a.get(i, j), b.get(k, j), sum);
        }
        return sum;
    }

    private static double inLanes(Tensor a, int i, Tensor b, int k) {
        double[] lanes = new double[8];
        int whole = a.columns() / 8 * 8;
        for (int j = 0; j < whole; j++) {
            lanes[j % 8] = Math.fma(a.get(i, j), b.get(k, j), lanes[j % 8]);
        }
        double even = (lanes[0] + lanes[4]) + (lanes[2] + lanes[6]);
        double sum = even + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
        for (int j = whole; j < a.columns(); j++) {
            sum = Math.fma(a.get(i, j), b.get(k, j), sum);
        }
        return sum;
    }

    @Test
    void sharesOfTwoAddUpToTheWhole() {
        for (int inner : new int[] {2, 9, 64, 75}) {
            Tensor dy = random(13, 40, 5);
            Tensor x = random(inner, 40, 3);
            Tensor dWeights = random(13, inner, 7);
            Tensor dBias = random(13, 1, 8);
            try (WorkerPool workers = new WorkerPool(2)) {
                WorkShare.each(workers, 1_000_000, share -> Products.accumulate(dy, x, dWeights, dBias, share));
            }
            checkAccumulated(dy, x, dWeights, dBias);
        }
    }

    @Test
    void plainBlocksGiveTheSameBits() {
        Tensor a = random(4, 19, 1);
        Tensor transposed = random(19, 4, 2);
        Tensor x = random(19, 16, 3);
        assumeTrue(Kernels.LANES >= 4);
        var vector = new VectorBlock();
        var plain = new PlainBlock();
        for (int column = 0; column < 16; column += Kernels.WIDTH) {
            assertEquals(block(vector, a, x, column), block(plain, a, x, column));
            assertEquals(packedBlock(vector, transposed, x, column), packedBlock(plain, transposed, x, column));
        }
    }

    private static Matrix block(BlockKernel kernel, Tensor a, Tensor x, int column) {
        Scratch scratch = prepared(kernel, x, column);
        Packing.rows(scratch, Product.Factor.of(a), 0, 4);
        return written(kernel, scratch, column);
    }

    private static Matrix packedBlock(BlockKernel kernel, Tensor transposed, Tensor x, int column) {
        Scratch scratch = prepared(kernel, x, column);
        kernel.packPanel(scratch, transposed.segment(), 0, 4);
        return written(kernel, scratch, column);
    }

    private static Scratch prepared(BlockKernel kernel, Tensor x, int column) {
        Scratch scratch = new Scratch();
        scratch.prepare(1, x.rows());
        scratch.count = 4;
        scratch.start[2] = 0.5;
        kernel.packColumns(scratch, x.segment(), column, x.columns());
        return scratch;
    }

    private static Matrix written(BlockKernel kernel, Scratch scratch, int column) {
        Tensor y = Tensor.zeros(4, 16);
        scratch.isWhole = true;
        kernel.multiply(scratch, y.segment(), column, 16);
        return y.toMatrix();
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        var y = Tensor.zeros(2, 5);
        assertThrows(
                IllegalArgumentException.class,
                () -> Products.forward(random(2, 3, 1), null, random(4, 5, 1), y, ColumnSlice.all(5)));
    }
}
