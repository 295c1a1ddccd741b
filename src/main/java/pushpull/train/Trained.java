package pushpull.train;

import java.util.List;
import java.util.stream.Stream;
import pushpull.optimize.Optimizer;
import pushpull.tensor.Tensor;

/// Parameters with their gradients and the moments that the optimiser keeps for them.
final class Trained {
    private final Tensor parameters;
    private final Tensor gradients;
    private List<Tensor> moments = List.of();
    private long born;

    /// Parameters whose training begins at a step.
    Trained(Tensor parameters, Tensor gradients, Optimizer optimizer, long step) {
        this.parameters = parameters;
        this.gradients = gradients;
        begin(optimizer, step);
    }

    /// Begins anew with zero moments at a step, from which on the optimiser counts its updates.
    final void begin(Optimizer optimizer, long step) {
        moments = Stream.generate(() -> Tensor.zeros(parameters.rows(), parameters.columns()))
                .limit(optimizer.moments())
                .toList();
        born = step;
    }

    void clear() {
        gradients.fill(0);
    }

    /// Whether every gradient is a number that an update can take.
    boolean isFinite() {
        return gradients.isFinite();
    }

    /// Takes the step that leads away from `step`.
    void update(Optimizer optimizer, long step, double rate) {
        optimizer.update(step - born + 1, rate, parameters, gradients, moments);
    }

    void exchange(String name, Exchange exchange) {
        exchange.tensor(name, parameters);
        for (int i = 0; i < moments.size(); i++) {
            exchange.tensor(name + ".moment" + (i + 1), moments.get(i));
        }
        born = exchange.whole(name + ".born", born);
    }
}
