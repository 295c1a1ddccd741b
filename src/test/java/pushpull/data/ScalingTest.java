package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pushpull.tensor.Matrix;

class ScalingTest {
    @Test
    void aConstantColumnIsStandardisedToNothing() {
        for (double constant : new double[] {1, 0.1, 1e20, -7.3, 1.0 / 3}) {
            for (int rows = 1; rows < 40; rows++) {
                double[] values = new double[rows];
                Arrays.fill(values, constant);
                double[] scaled = Scaling.STANDARDISE
                        .apply(Matrix.owning(rows, 1, values))
                        .toArray();
                assertArrayEquals(new double[rows], scaled);
            }
        }
    }
}
