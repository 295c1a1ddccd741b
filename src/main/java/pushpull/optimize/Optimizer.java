package pushpull.optimize;

import java.util.List;
import pushpull.settings.Family;
import pushpull.tensor.Tensor;

/// How the parameters follow their gradient.
public sealed interface Optimizer extends Family permits Adam, AdamW, Sgd, RmsProp, Adagrad {
    /// The learning rate before a schedule's factor.
    double rate();

    /// How many tensors of the parameters' shape, zero at first, [#update] keeps from step to step.
    int moments();

    /// Changes the parameters and moments by one step.
    ///
    /// @param t which update this is, 1 for the first
    /// @param rate the learning rate of this step, [#rate] times the schedule's factor
    void update(long t, double rate, Tensor parameters, Tensor gradients, List<Tensor> moments);
}
