package pushpull.optimize;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Tensor;
import pushpull.tensor.Updates;

/// Steps divided by the root of the sum of all squared gradients so far.
///
/// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR
/// 2011.
///
/// @param decay L2 penalty, added to the gradient
public record Adagrad(
        @Knob(value = "0.1", min = 0, max = 1000, low = 1e-4, high = 10, scale = Scale.LOGARITHMIC, leading = true)
        double rate,

        @Knob(value = "1e-10", min = 1e-16, max = 1, low = 1e-12, high = 1e-2, scale = Scale.LOGARITHMIC)
        double epsilon,

        @Knob(value = "0", min = 0, max = 10, high = 0.1) double decay)
        implements Optimizer {
    @Override
    public int moments() {
        return 1;
    }

    @Override
    public void update(long t, double rate, Tensor parameters, Tensor gradients, List<Tensor> moments) {
        var step = new Updates.Scaling(rate, 1, 1, epsilon, decay);
        Updates.scale(step, parameters, gradients, moments.getFirst());
    }
}
