package pushpull.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// A large gradient that small ones follow: Adam forgets it, its variant does not.
class AmsgradTest {
    private static final double[] GRADIENTS = {3, 0.1, -0.2, 0.05};

    private static double end(Optimizer optimizer) {
        Tensor parameters = Tensor.of(Matrix.of(1, 1, 0.5));
        List<Tensor> moments = Stream.generate(() -> Tensor.zeros(1, 1))
                .limit(optimizer.moments())
                .toList();
        for (int t = 1; t <= GRADIENTS.length; t++) {
            Tensor gradient = Tensor.of(Matrix.of(1, 1, GRADIENTS[t - 1]));
            optimizer.update(t, optimizer.rate(), parameters, gradient, moments);
        }
        return parameters.get(0, 0);
    }

    /// The algorithm of torch.optim as documented, worked out by hand in float64.
    @Test
    void theLargestMeanOfSquaresDivides() {
        assertEquals(0.4734777704572621, end(new Adam(0.01, 0.9, 0.99, 1e-8, 0.1, true)), 1e-15);
        assertEquals(0.47209055464557326, end(new AdamW(0.01, 0.9, 0.99, 1e-8, 0.1, true)), 1e-15);
    }

    @Test
    void stepsAreShorterThanThoseOfAdam() {
        double plain = end(new Adam(0.01, 0.9, 0.99, 1e-8, 0));
        double held = end(new Adam(0.01, 0.9, 0.99, 1e-8, 0, true));
        assertTrue(held > plain && held < 0.5, held + " and " + plain);
    }
}
