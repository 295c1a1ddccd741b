package pushpull.optimize;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Tensor;
import pushpull.tensor.Updates;

/// Steps down the gradient, with momentum if wanted.
///
/// Sutskever, Martens, Dahl and Hinton, "On the importance of initialization and momentum in deep learning", ICML
/// 2013.
///
/// @param dampening share of the gradient kept out of the momentum after the first step
/// @param decay L2 penalty, added to the gradient
public record Sgd(
        @Knob(value = "0.1", min = 0, max = 1000, low = 1e-4, high = 100, scale = Scale.LOGARITHMIC, leading = true)
        double rate,

        @Knob(value = "0", min = 0, max = 0.999999, high = 0.99)
        double momentum,

        @Knob(value = "0", min = 0, max = 1) double dampening,
        @Knob(value = "0", min = 0, max = 10, high = 0.1) double decay,
        @Knob("false") boolean nesterov)
        implements Optimizer {
    @Override
    public int moments() {
        return 1;
    }

    /// The velocity is kept without momentum too, so that momentum switched on later starts from the last gradient.
    @Override
    public void update(long t, double rate, Tensor parameters, Tensor gradients, List<Tensor> moments) {
        boolean first = t == 1 || momentum == 0;
        var step = new Updates.Descent(
                rate, first ? 0 : momentum, first ? 1 : 1 - dampening, decay, nesterov ? momentum : 0);
        Updates.descend(step, parameters, gradients, moments.getFirst());
    }
}
