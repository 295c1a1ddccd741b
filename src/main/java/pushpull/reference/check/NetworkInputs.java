package pushpull.reference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pushpull.encode.Activation;
import pushpull.encode.DenseNetwork;
import pushpull.encode.Network;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;
import pushpull.reference.UnsupportedCaseException;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// Builds networks from reference files: affine layers with given weights, `[out][in]` each.
final class NetworkInputs {
    private NetworkInputs() {}

    /// The network of a case, with its weights.
    static DenseNetwork network(OracleCase given, String weights, String biases, WorkerPool workers) {
        Fields params = given.params();
        if (params.flag("activation_on_last_layer", false)) {
            throw UnsupportedCaseException.of(given.where(), "activation_on_last_layer", true, "false");
        }
        DenseNetwork network = new DenseNetwork(params.integers("sizes"), activation(given), workers);
        List<Matrix> layers = given.inputs().matrices(weights);
        List<double[]> shifts = given.inputs().lists(biases);
        List<Network.Part> parts = network.parts();
        if (2 * layers.size() != parts.size() || shifts.size() != layers.size()) {
            throw OracleException.of("field.same", given.where(), weights, layers.size(), "sizes", parts.size() / 2);
        }
        for (int i = 0; i < layers.size(); i++) {
            fill(given, weights, parts.get(2 * i).values(), layers.get(i).toArray());
            fill(given, biases, parts.get(2 * i + 1).values(), shifts.get(i));
        }
        return network;
    }

    private static void fill(OracleCase given, String field, Tensor part, double... values) {
        if (values.length != part.length()) {
            throw OracleException.of("field.same", given.where(), field, values.length, "sizes", part.length());
        }
        part.copyFrom(values);
    }

    private static Activation activation(OracleCase given) {
        String name = given.params().word("activation");
        try {
            return Activation.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw UnsupportedCaseException.of(given.where(), "activation", name, Arrays.toString(Activation.values()));
        }
    }

    /// All weights (or their gradients), or all biases.
    ///
    /// @param first 0 for weights, 1 for biases
    static double[] flat(DenseNetwork network, int first, boolean gradients) {
        List<Double> numbers = new ArrayList<>();
        for (int i = first; i < network.parts().size(); i += 2) {
            Network.Part part = network.parts().get(i);
            Matrix matrix = (gradients ? part.gradients() : part.values()).toMatrix();
            Arrays.stream(matrix.toArray()).forEach(numbers::add);
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
