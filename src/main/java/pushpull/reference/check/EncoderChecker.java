package pushpull.reference.check;

import java.util.Arrays;
import pushpull.encode.DenseNetwork;
import pushpull.encode.Encoder;
import pushpull.encode.Normalization;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// Checks a multi-layer perceptron forward and backward, with or without normalising its outputs.
final class EncoderChecker implements Checker {
    /// The member that the network belongs to.
    static final Record MLP = (Record) Settings.member(Encoder.class, "Mlp");

    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        evaluator.record(MLP);
        DenseNetwork network = NetworkInputs.network(given, "weights", "biases", evaluator.workers());
        Pass pass = new Pass(network, given.params().flag("normalize_output", false));
        Matrix outputs = pass.forward(given.inputs().matrix("inputs"));
        pass.backward(given.inputs().matrix("upstream_gradient"));
        return new ComputedFields()
                .put("outputs", outputs)
                .put("weight_gradients", NetworkInputs.flat(network, 0, true))
                .put("bias_gradients", NetworkInputs.flat(network, 1, true))
                .put("input_gradient", pass.inputGradient());
    }

    /// One forward and backward pass through a network. Matrices have one point a row.
    static final class Pass {
        private final DenseNetwork network;
        private final boolean normalized;
        private final Normalization normalization = new Normalization();
        private Tensor inputs = Tensor.zeros(0, 0);

        Pass(DenseNetwork network, boolean normalized) {
            this.network = network;
            this.normalized = normalized;
        }

        Matrix forward(Matrix points) {
            inputs = Tensor.of(points.transpose());
            double[][] columns = columns(network.forward(inputs).toMatrix());
            if (normalized) {
                normalization.apply(columns, points.rows());
            }
            return Matrix.ofRows(columns).transpose();
        }

        /// Adds the gradient with respect to the parameters, given the gradient at the outputs.
        void backward(Matrix gradient) {
            double[][] columns = columns(gradient.transpose());
            if (normalized) {
                normalization.backward(columns);
            }
            network.backward(Tensor.of(Matrix.ofRows(columns)));
        }

        Matrix inputGradient() {
            Tensor gradient = Tensor.zeros(inputs.rows(), inputs.columns());
            network.inputGradient(gradient);
            return gradient.toMatrix().transpose();
        }

        private static double[][] columns(Matrix matrix) {
            double[][] columns = new double[matrix.rows()][];
            Arrays.setAll(columns, matrix::row);
            return columns;
        }
    }
}
