package pushpull.tensor;

import java.util.List;

/// The steps of optimisers, each one fused loop over flat tensors of parameters, gradients and moments.
///
/// `decay` everywhere adds `decay * parameter` to the gradient.
public final class Updates {
    private Updates() {}

    /// A step of stochastic gradient descent: `v = momentum v + intake g`, `p -= rate v`; Nesterov's takes
    /// `g + nesterov v` instead of `v`.
    ///
    /// @param nesterov the momentum looked ahead with, 0 for the plain step
    public record Descent(double rate, double momentum, double intake, double decay, double nesterov) {}

    /// A step of Adam: `p = shrink p - rate m / (correction sqrt(v) + epsilon)`, with `m` and `v` the running
    /// means.
    public record Adaption(
            double rate, double beta1, double beta2, double correction, double epsilon, double decay, double shrink) {}

    /// A step that divides by the root of a sum of squares: `s = keep s + intake g²`, `p -= rate g / (sqrt(s) +
    /// epsilon)`.
    public record Scaling(double rate, double keep, double intake, double epsilon, double decay) {}

    /// A step of [Scaling] that may subtract the mean from the squares and may gather speed:
    /// `a = keep a + intake g`, `v = momentum v + g / (sqrt(s - a²) + epsilon)`, `p -= rate v`.
    ///
    /// @param momentum how much of the speed stays, 0 for none
    /// @param centred whether the square of the running mean is taken off the running mean of squares
    public record Swing(Scaling scaling, double momentum, boolean centred) {}

    public static void descend(Descent step, Tensor parameters, Tensor gradients, Tensor velocity) {
        Kernels.inForce().updates().descend(step, run(parameters, gradients), velocity.segment());
    }

    public static void adapt(Adaption step, Tensor parameters, Tensor gradients, Tensor mean, Tensor square) {
        Kernels.inForce().updates().adapt(step, run(parameters, gradients), mean.segment(), square.segment());
    }

    /// [Adaption] by the largest running mean of squares so far, as a plain loop.
    ///
    /// @param moments means, means of squares, and the largest of these
    public static void adaptToLargest(Adaption step, Tensor parameters, Tensor gradients, List<Tensor> moments) {
        gradients.requireShape(parameters.rows(), parameters.columns());
        for (int row = 0; row < parameters.rows(); row++) {
            for (int i = 0; i < parameters.columns(); i++) {
                double at = parameters.get(row, i);
                double g = Fma.of(step.decay, at, gradients.get(row, i));
                double mean = Fma.of(step.beta1, moments.get(0).get(row, i), (1 - step.beta1) * g);
                double square = Fma.of(step.beta2, moments.get(1).get(row, i), (1 - step.beta2) * (g * g));
                double largest = Math.max(moments.get(2).get(row, i), square);
                moments.get(0).set(row, i, mean);
                moments.get(1).set(row, i, square);
                moments.get(2).set(row, i, largest);
                double divisor = Math.sqrt(largest) * step.correction + step.epsilon;
                parameters.set(row, i, step.shrink * at - step.rate * mean / divisor);
            }
        }
    }

    public static void scale(Scaling step, Tensor parameters, Tensor gradients, Tensor squares) {
        Kernels.inForce().updates().scale(step, run(parameters, gradients), squares.segment());
    }

    /// [Swing] as a plain loop: no training stays with it for long.
    ///
    /// @param moments squares, means and speeds
    public static void swing(Swing step, Tensor parameters, Tensor gradients, List<Tensor> moments) {
        gradients.requireShape(parameters.rows(), parameters.columns());
        Scaling scaling = step.scaling;
        for (int row = 0; row < parameters.rows(); row++) {
            for (int i = 0; i < parameters.columns(); i++) {
                double at = parameters.get(row, i);
                double g = Fma.of(scaling.decay, at, gradients.get(row, i));
                double square = scaling.keep * moments.get(0).get(row, i) + scaling.intake * g * g;
                double mean = scaling.keep * moments.get(1).get(row, i) + scaling.intake * g;
                double spread = step.centred ? Math.max(0, square - mean * mean) : square;
                double speed = step.momentum * moments.get(2).get(row, i) + g / (Math.sqrt(spread) + scaling.epsilon);
                moments.get(0).set(row, i, square);
                moments.get(1).set(row, i, mean);
                moments.get(2).set(row, i, speed);
                parameters.set(row, i, at - scaling.rate * speed);
            }
        }
    }

    /// Moves `follower` towards `leader`: `follower = keep follower + (1 - keep) leader`.
    public static void updateAverage(double keep, Tensor follower, Tensor leader) {
        follower.requireShape(leader.rows(), leader.columns());
        Kernels.inForce().updates().updateAverage(keep, run(follower, leader));
    }

    private static UpdateKernels.Run run(Tensor parameters, Tensor gradients) {
        gradients.requireShape(parameters.rows(), parameters.columns());
        return new UpdateKernels.Run(parameters.segment(), gradients.segment(), 0, parameters.length());
    }
}
