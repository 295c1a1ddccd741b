package pushpull.reference.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pushpull.encode.DenseNetwork;
import pushpull.optimize.Optimizer;
import pushpull.reference.CaseIndices;
import pushpull.reference.ComputedFields;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// Checks whole runs: encoder, loss and optimiser over fixed batches from given weights.
final class TraceChecker implements Checker {
    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        return new Run(given, evaluator).compute();
    }

    @Override
    public double tolerance(String field) {
        return field.startsWith("final") ? 1e-6 : 1e-7;
    }

    private static final class Run {
        private final OracleCase given;
        private final CaseEvaluator evaluator;
        private final DenseNetwork network;
        private final EncoderChecker.Pass pass;
        private final Matrix inputs;
        private final Optimizer optimizer;
        private final List<Tensor> moments;

        Run(OracleCase given, CaseEvaluator evaluator) {
            this.given = given;
            this.evaluator = evaluator;
            network = NetworkInputs.network(given, "initial_weights", "initial_biases", evaluator.workers());
            pass = new EncoderChecker.Pass(network, given.params().flag("normalize_output", false));
            inputs = given.inputs().matrix("inputs");
            optimizer = Optimizers.of(
                    given.params().word("optimizer"), given.params().object("optimizer_params"));
            evaluator.record((Record) optimizer, EncoderChecker.MLP);
            int length = network.parameters().length();
            moments = Stream.generate(() -> Tensor.zeros(1, length))
                    .limit(optimizer.moments())
                    .toList();
        }

        ComputedFields compute() {
            int[][] batches = given.inputs().tuples("batches");
            double[] losses = new double[batches.length];
            ComputedFields answers = new ComputedFields();
            for (int step = 0; step < losses.length; step++) {
                losses[step] = evaluate(batches[step]);
                if (step == 0) {
                    answers.put("first_step_weight_gradients", NetworkInputs.flat(network, 0, true))
                            .put("first_step_bias_gradients", NetworkInputs.flat(network, 1, true));
                }
                optimizer.update(step + 1, optimizer.rate(), network.parameters(), network.gradients(), moments);
            }
            return answers.put("loss_per_step", losses)
                    .put("final_weights", NetworkInputs.flat(network, 0, false))
                    .put("final_biases", NetworkInputs.flat(network, 1, false))
                    .put("final_outputs", pass.forward(inputs));
        }

        private double evaluate(int... batch) {
            Arrays.stream(batch).forEach(index -> CaseIndices.checked(given, "batches", index, inputs.rows()));
            network.gradients().fill(0);
            return given.inputs().has("inputs_view2") ? views(batch) : labelled(batch);
        }

        private double labelled(int... batch) {
            int[] labels = given.inputs().integers("labels");
            int[] own = Arrays.stream(batch).map(index -> labels[index]).toArray();
            Matrix outputs = pass.forward(inputs.rows(batch));
            ComputedFields answers = loss().input("embeddings", outputs)
                    .input("labels", own)
                    .input("triplets", GivenTriplets.all(own))
                    .compute(evaluator);
            pass.backward(Matrix.of(outputs.rows(), outputs.columns(), answers.numbers("gradient")));
            return answers.first("value");
        }

        private double views(int... batch) {
            double[][] both = Stream.of(inputs, given.inputs().matrix("inputs_view2"))
                    .flatMap(view -> Arrays.stream(batch).mapToObj(view::row))
                    .toArray(double[][]::new);
            Matrix outputs = pass.forward(Matrix.ofRows(both));
            int[] all = Labels.own(both.length);
            ComputedFields answers = loss().input("view1", outputs.rows(Arrays.copyOf(all, batch.length)))
                    .input("view2", outputs.rows(Arrays.copyOfRange(all, batch.length, all.length)))
                    .compute(evaluator);
            double[] gradient = Arrays.copyOf(answers.numbers("gradient_view1"), outputs.rows() * outputs.columns());
            double[] second = answers.numbers("gradient_view2");
            System.arraycopy(second, 0, gradient, second.length, second.length);
            pass.backward(Matrix.of(outputs.rows(), outputs.columns(), gradient));
            return answers.first("value");
        }

        /// The loss is named by its id, perhaps followed by words in brackets.
        ///
        /// In traces, SupCon's mean is over all anchors of the batch, and one without a same one counts 0,
        /// unlike in the cases of `supcon_out`: recorded losses of batches with a lone class show it.
        private SyntheticCase loss() {
            String name = given.params().word("loss").split(" ", 2)[0];
            Fields params = given.params().object("loss_params");
            if (!name.equals("supcon_out")) {
                return new SyntheticCase(name, given).params(params);
            }
            double temperature = params.number("temperature", 0.1);
            return new SyntheticCase("supcon_supcontrast_code", given)
                    .param("temperature", temperature)
                    .param("base_temperature", temperature);
        }
    }
}
