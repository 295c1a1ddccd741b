package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormsTest {
    @Test
    void theNormOfAVectorIsItsLength() {
        assertEquals(0, Norms.of());
        assertEquals(3, Norms.of(-3));
        assertEquals(7, Norms.of(2, -3, 6));
    }

    @Test
    void theNormOfOneVectorIsThatOfManyPoints() {
        double[][] columns = {{1.25, -0.5, 3}, {2.5, 0.75, -4}};
        double[] norms = new double[3];
        Norms.norms(columns, norms, 3);
        for (int i = 0; i < norms.length; i++) {
            assertEquals(norms[i], Norms.of(columns[0][i], columns[1][i]), 1e-15);
        }
    }
}
