package pushpull.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pushpull.tensor.Matrix;
import pushpull.tensor.ReferenceFile;
import pushpull.tensor.ReferenceFile.Node;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// Networks against PyTorch: outputs and gradients.
class EncoderReferenceTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return ReferenceFile.cases("encoder").stream()
                .map(given -> DynamicTest.dynamicTest(given.get("name").text(), () -> check(given)));
    }

    private static void check(Node given) {
        Node params = given.get("params");
        String activation = params.get("activation").text().toUpperCase(Locale.ROOT);
        int[] widths = Arrays.stream(params.get("sizes").vector())
                .mapToInt(size -> (int) size)
                .toArray();
        var network = new DenseNetwork(widths, Activation.valueOf(activation), new WorkerPool(1));
        set(network, given.get("weights").list(), given.get("biases").list());
        Tensor input = Tensor.of(given.get("inputs").matrix().transpose());
        double[][] outputs = columns(network.forward(input));
        var normalization = new Normalization();
        boolean normalize = params.get("normalize_output").flag();
        if (normalize) {
            normalization.apply(outputs, input.columns());
        }
        Node expected = given.get("expected");
        assertClose(expected.get("outputs").matrix().transpose(), Matrix.ofRows(outputs), 1e-9);

        double[][] upstream =
                columns(Tensor.of(given.get("upstream_gradient").matrix().transpose()));
        if (normalize) {
            normalization.backward(upstream);
        }
        network.backward(Tensor.of(Matrix.ofRows(upstream)));
        checkGradients(network, expected);
        Tensor inputGradient = Tensor.zeros(input.rows(), input.columns());
        network.inputGradient(inputGradient);
        assertClose(expected.get("input_gradient").matrix().transpose(), inputGradient.toMatrix(), 1e-8);
    }

    private static void set(DenseNetwork network, List<Node> weights, List<Node> biases) {
        for (int i = 0; i < weights.size(); i++) {
            network.parts().get(2 * i).values().copyFrom(weights.get(i).matrix());
            network.parts().get(2 * i + 1).values().copyFrom(biases.get(i).vector());
        }
    }

    private static void checkGradients(DenseNetwork network, Node expected) {
        List<Node> weights = expected.get("weight_gradients").list();
        List<Node> biases = expected.get("bias_gradients").list();
        for (int i = 0; i < weights.size(); i++) {
            Matrix weightGradient = network.parts().get(2 * i).gradients().toMatrix();
            assertClose(weights.get(i).matrix(), weightGradient, 1e-8);
            double[] bias = biases.get(i).vector();
            Matrix biasGradient = network.parts().get(2 * i + 1).gradients().toMatrix();
            assertClose(Matrix.of(bias.length, 1, bias), biasGradient, 1e-8);
        }
    }

    private static double[][] columns(Tensor tensor) {
        double[][] columns = new double[tensor.rows()][tensor.columns()];
        tensor.copyTo(columns);
        return columns;
    }

    private static void assertClose(Matrix expected, Matrix actual, double tolerance) {
        double largest = 1;
        for (double value : expected.toArray()) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(expected.toArray(), actual.toArray(), tolerance * largest);
    }
}
