package pushpull.tensor;

import static pushpull.tensor.PlainSegments.get;
import static pushpull.tensor.PlainSegments.set;

import java.lang.foreign.MemorySegment;

/// [UpdateKernels] as plain loops.
final class PlainUpdates implements UpdateKernels {
    @Override
    public void descend(Updates.Descent step, Run run, MemorySegment velocity) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int to = run.to();
        double direct = step.nesterov() > 0 ? 1 : 0;
        double moving = step.nesterov() > 0 ? step.nesterov() : 1;
        for (int i = run.from(); i < to; i++) {
            double at = get(parameters, i);
            double gradient = Fma.of(step.decay(), at, get(gradients, i));
            double speed = Fma.of(step.momentum(), get(velocity, i), step.intake() * gradient);
            set(velocity, i, speed);
            set(parameters, i, Fma.of(-step.rate(), Fma.of(direct, gradient, moving * speed), at));
        }
    }

    @Override
    public void adapt(Updates.Adaption step, Run run, MemorySegment mean, MemorySegment square) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int to = run.to();
        for (int i = run.from(); i < to; i++) {
            double at = get(parameters, i);
            double gradient = Fma.of(step.decay(), at, get(gradients, i));
            double first = Fma.of(step.beta1(), get(mean, i), (1 - step.beta1()) * gradient);
            double second = Fma.of(step.beta2(), get(square, i), (1 - step.beta2()) * (gradient * gradient));
            set(mean, i, first);
            set(square, i, second);
            double divisor = Math.sqrt(second) * step.correction() + step.epsilon();
            set(parameters, i, step.shrink() * at - step.rate() * first / divisor);
        }
    }

    @Override
    public void scale(Updates.Scaling step, Run run, MemorySegment squares) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int to = run.to();
        for (int i = run.from(); i < to; i++) {
            double at = get(parameters, i);
            double gradient = Fma.of(step.decay(), at, get(gradients, i));
            double sum = Fma.of(step.keep(), get(squares, i), step.intake() * (gradient * gradient));
            set(squares, i, sum);
            set(parameters, i, at - step.rate() * gradient / (Math.sqrt(sum) + step.epsilon()));
        }
    }

    @Override
    public void updateAverage(double keep, Run run) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int to = run.to();
        for (int i = run.from(); i < to; i++) {
            double leader = (1 - keep) * get(gradients, i);
            set(parameters, i, Fma.of(keep, get(parameters, i), leader));
        }
    }
}
