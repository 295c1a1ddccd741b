package pushpull.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

class RmsPropTest {
    /// Three steps of torch.optim.RMSprop 1.13 with momentum 0.8, centred, weight decay 0.1, in float64.
    @Test
    void momentumAndCentringAgreeWithPyTorch() {
        RmsProp optimizer = new RmsProp(0.01, 0.9, 1e-8, 0.1, 0.8, true);
        Tensor parameters = Tensor.of(Matrix.of(1, 3, 1, -2, 0.5));
        List<Tensor> moments = Stream.generate(() -> Tensor.zeros(1, 3))
                .limit(optimizer.moments())
                .toList();
        double[][] gradients = {{0.1, -0.2, 0.3}, {0.2, 0.1, -0.4}, {-0.3, 0.5, 0.05}};
        for (int t = 1; t <= gradients.length; t++) {
            Tensor gradient = Tensor.of(Matrix.of(1, 3, gradients[t - 1]));
            optimizer.update(t, optimizer.rate(), parameters, gradient, moments);
        }
        double[] expected = {0.8826441041386772, -1.9237352178272944, 0.45367351840346815};
        assertArrayEquals(expected, parameters.toMatrix().row(0), 1e-14);
    }
}
