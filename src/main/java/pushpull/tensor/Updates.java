package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

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

    /// A step of Adam: `p = shrink p - rate m / (sqrt(v) / root + epsilon)`, with `m` and `v` the running means.
    public record Adaption(
            double rate, double beta1, double beta2, double root, double epsilon, double decay, double shrink) {}

    /// A step that divides by the root of a sum of squares: `s = keep s + intake g²`, `p -= rate g / (sqrt(s) +
    /// epsilon)`.
    public record Scaling(double rate, double keep, double intake, double epsilon, double decay) {}

    public static void descend(Descent step, Tensor parameters, Tensor gradients, Tensor velocity) {
        MemorySegment p = parameters.segment();
        MemorySegment g = gradients.segment();
        MemorySegment v = velocity.segment();
        int length = parameters.length();
        double direct = step.nesterov > 0 ? 1 : 0;
        double moving = step.nesterov > 0 ? step.nesterov : 1;
        for (int i = 0; i < length; i++) {
            double at = get(p, i);
            double gradient = Math.fma(step.decay, at, get(g, i));
            double speed = Math.fma(step.momentum, get(v, i), step.intake * gradient);
            set(v, i, speed);
            set(p, i, Math.fma(-step.rate, Math.fma(direct, gradient, moving * speed), at));
        }
    }

    public static void adapt(Adaption step, Tensor parameters, Tensor gradients, Tensor mean, Tensor square) {
        MemorySegment p = parameters.segment();
        MemorySegment g = gradients.segment();
        MemorySegment m = mean.segment();
        MemorySegment s = square.segment();
        int length = parameters.length();
        for (int i = 0; i < length; i++) {
            double at = get(p, i);
            double gradient = Math.fma(step.decay, at, get(g, i));
            double first = Math.fma(step.beta1, get(m, i), (1 - step.beta1) * gradient);
            double second = Math.fma(step.beta2, get(s, i), (1 - step.beta2) * gradient * gradient);
            set(m, i, first);
            set(s, i, second);
            double divisor = Math.sqrt(second) / step.root + step.epsilon;
            set(p, i, step.shrink * at - step.rate * first / divisor);
        }
    }

    public static void scale(Scaling step, Tensor parameters, Tensor gradients, Tensor squares) {
        MemorySegment p = parameters.segment();
        MemorySegment g = gradients.segment();
        MemorySegment s = squares.segment();
        int length = parameters.length();
        for (int i = 0; i < length; i++) {
            double at = get(p, i);
            double gradient = Math.fma(step.decay, at, get(g, i));
            double sum = Math.fma(step.keep, get(s, i), step.intake * gradient * gradient);
            set(s, i, sum);
            set(p, i, at - step.rate * gradient / (Math.sqrt(sum) + step.epsilon));
        }
    }

    /// Moves `follower` towards `leader`: `follower = keep follower + (1 - keep) leader`.
    public static void follow(double keep, Tensor follower, Tensor leader) {
        follower.requireShape(leader.rows(), leader.columns());
        MemorySegment f = follower.segment();
        MemorySegment l = leader.segment();
        int length = leader.length();
        for (int i = 0; i < length; i++) {
            set(f, i, Math.fma(keep, get(f, i), (1 - keep) * get(l, i)));
        }
    }

    private static double get(MemorySegment segment, int index) {
        return segment.get(JAVA_DOUBLE, (long) index << 3);
    }

    private static void set(MemorySegment segment, int index, double value) {
        segment.set(JAVA_DOUBLE, (long) index << 3, value);
    }
}
