package pushpull.reference.check;

import java.util.List;
import java.util.stream.Stream;
import pushpull.optimize.Optimizer;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// Checks parameters after each of several given gradients.
final class OptimizerChecker implements Checker {
    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        Optimizer optimizer = Optimizers.of(given.kind(), given.params());
        evaluator.record((Record) optimizer);
        double[] start = given.inputs().numbers("start");
        Matrix gradients = given.inputs().matrix("gradients");
        Tensor parameters = Tensor.of(Matrix.of(1, start.length, start));
        List<Tensor> moments = Stream.generate(() -> Tensor.zeros(1, start.length))
                .limit(optimizer.moments())
                .toList();
        moments.forEach(moment -> moment.fill(given.params().number("initial_accumulator_value", 0)));
        double[][] after = new double[gradients.rows()][];
        for (int t = 1; t <= after.length; t++) {
            double rate = optimizer.rate() / (1 + (t - 1) * given.params().number("lr_decay", 0));
            Tensor gradient = Tensor.of(Matrix.of(1, start.length, gradients.row(t - 1)));
            optimizer.update(t, rate, parameters, gradient, moments);
            after[t - 1] = parameters.toMatrix().row(0);
        }
        return new ComputedFields().put("parameters_after_each_step", Matrix.ofRows(after));
    }
}
