package pushpull.optimize;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Tensor;
import pushpull.tensor.Updates;

/// Steps divided by the root of a running mean of the squared gradient.
///
/// Tieleman and Hinton, "Lecture 6.5: RMSProp", Coursera 2012.
///
/// @param alpha share of the running mean that is kept each step
/// @param decay L2 penalty, added to the gradient
/// @param momentum share of the last step's speed that is kept
/// @param centred whether the squared running mean is taken off, so that the divisor is a standard deviation
/// (Graves, "Generating sequences with recurrent neural networks", 2013)
public record RmsProp(
        @Knob(value = "0.01", min = 0, max = 1000, low = 1e-5, high = 1, scale = Scale.LOGARITHMIC, leading = true)
        double rate,

        @Knob(value = "0.99", min = 0, max = 0.999999, low = 0.5)
        double alpha,

        @Knob(value = "1e-8", min = 1e-16, max = 1, low = 1e-10, high = 1e-2, scale = Scale.LOGARITHMIC)
        double epsilon,

        @Knob(value = "0", min = 0, max = 10, high = 0.1) double decay,

        @Knob(value = "0", min = 0, max = 0.999999, high = 0.99)
        double momentum,

        @Knob("false") boolean centred)
        implements Optimizer {
    @Override
    public int moments() {
        return 3;
    }

    @Override
    public void update(long t, double rate, Tensor parameters, Tensor gradients, List<Tensor> moments) {
        var step = new Updates.Scaling(rate, alpha, 1 - alpha, epsilon, decay);
        if (momentum == 0 && !centred) {
            Updates.scale(step, parameters, gradients, moments.getFirst());
        } else {
            Updates.swing(new Updates.Swing(step, momentum, centred), parameters, gradients, moments);
        }
    }
}
