package pushpull.train;

import java.util.List;
import java.util.stream.Stream;
import pushpull.optimize.Optimizer;
import pushpull.tensor.Tensor;

/// Parameters with their gradients and the moments that the optimiser keeps for them.
///
/// @param parameters all of them, flat
/// @param gradients laid out as the parameters
/// @param moments as many as the optimiser asks for
record Trained(Tensor parameters, Tensor gradients, List<Tensor> moments) {
    static Trained of(Tensor parameters, Tensor gradients, Optimizer optimizer) {
        List<Tensor> moments = Stream.generate(() -> Tensor.zeros(parameters.rows(), parameters.columns()))
                .limit(optimizer.moments())
                .toList();
        return new Trained(parameters, gradients, moments);
    }

    void clear() {
        gradients.fill(0);
    }

    /// Whether every gradient is a number that an update can take.
    boolean isFinite() {
        return gradients.isFinite();
    }

    void update(Optimizer optimizer, long t, double rate) {
        optimizer.update(t, rate, parameters, gradients, moments);
    }
}
