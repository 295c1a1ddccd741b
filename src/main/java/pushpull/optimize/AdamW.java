package pushpull.optimize;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Tensor;
import pushpull.tensor.Updates;

/// [Adam] with the decay applied to the parameters themselves, apart from the gradient.
///
/// Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019.
///
/// @param amsgrad whether to divide by the largest running mean of squares so far (Reddi, Kale and Kumar, "On the
/// convergence of Adam and beyond", ICLR 2018)
/// @param decay share of the parameters taken off per unit of the learning rate
public record AdamW(
        @Knob(value = "0.01", min = 0, max = 1000, low = 1e-5, high = 1, scale = Scale.LOGARITHMIC, leading = true)
        double rate,

        @Knob(value = "0.9", min = 0, max = 0.999999, high = 0.99)
        double beta1,

        @Knob(value = "0.999", min = 0, max = 0.999999, low = 0.9)
        double beta2,

        @Knob(value = "1e-8", min = 1e-16, max = 1, low = 1e-10, high = 1e-2, scale = Scale.LOGARITHMIC)
        double epsilon,

        @Knob(value = "0.01", min = 0, max = 10, high = 1) double decay,
        @Knob("false") boolean amsgrad)
        implements Optimizer {
    /// The running mean of squares as it is.
    public AdamW(double rate, double beta1, double beta2, double epsilon, double decay) {
        this(rate, beta1, beta2, epsilon, decay, false);
    }

    @Override
    public int moments() {
        return amsgrad ? 3 : 2;
    }

    @Override
    public void update(long t, double rate, Tensor parameters, Tensor gradients, List<Tensor> moments) {
        double corrected = rate / (1 - StrictMath.pow(beta1, t));
        double correction = 1 / Math.sqrt(1 - StrictMath.pow(beta2, t));
        var step = new Updates.Adaption(corrected, beta1, beta2, correction, epsilon, 0, 1 - rate * decay);
        if (amsgrad) {
            Updates.adaptToLargest(step, parameters, gradients, moments);
        } else {
            Updates.adapt(step, parameters, gradients, moments.get(0), moments.get(1));
        }
    }
}
