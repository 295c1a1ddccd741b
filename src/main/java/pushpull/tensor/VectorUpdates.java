package pushpull.tensor;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [UpdateKernels] on vectors.
final class VectorUpdates implements UpdateKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final PlainUpdates rest = new PlainUpdates();

    private static DoubleVector load(MemorySegment segment, int index) {
        return DoubleVector.fromMemorySegment(SPECIES, segment, (long) index << 3, LITTLE_ENDIAN);
    }

    private static void store(DoubleVector vector, MemorySegment segment, int index) {
        vector.intoMemorySegment(segment, (long) index << 3, LITTLE_ENDIAN);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static int whole(Run run) {
        return run.from() + SPECIES.loopBound(run.to() - run.from());
    }

    private static Run after(Run run) {
        return new Run(run.parameters(), run.gradients(), whole(run), run.to());
    }

    @Override
    public void descend(Updates.Descent step, Run run, MemorySegment velocity) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int whole = whole(run);
        DoubleVector decay = all(step.decay());
        DoubleVector momentum = all(step.momentum());
        DoubleVector back = all(-step.rate());
        DoubleVector direct = all(step.nesterov() > 0 ? 1 : 0);
        double moving = step.nesterov() > 0 ? step.nesterov() : 1;
        for (int i = run.from(); i < whole; i += LANES) {
            DoubleVector at = load(parameters, i);
            DoubleVector gradient = decay.fma(at, load(gradients, i));
            DoubleVector speed = momentum.fma(load(velocity, i), gradient.mul(step.intake()));
            store(speed, velocity, i);
            store(back.fma(direct.fma(gradient, speed.mul(moving)), at), parameters, i);
        }
        rest.descend(step, after(run), velocity);
    }

    @Override
    public void adapt(Updates.Adaption step, Run run, MemorySegment mean, MemorySegment square) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int whole = whole(run);
        DoubleVector decay = all(step.decay());
        DoubleVector beta1 = all(step.beta1());
        DoubleVector beta2 = all(step.beta2());
        for (int i = run.from(); i < whole; i += LANES) {
            DoubleVector at = load(parameters, i);
            DoubleVector gradient = decay.fma(at, load(gradients, i));
            DoubleVector first = beta1.fma(load(mean, i), gradient.mul(1 - step.beta1()));
            DoubleVector second =
                    beta2.fma(load(square, i), gradient.mul(gradient).mul(1 - step.beta2()));
            store(first, mean, i);
            store(second, square, i);
            DoubleVector divisor = second.sqrt().mul(step.correction()).add(step.epsilon());
            store(at.mul(step.shrink()).sub(first.mul(step.rate()).div(divisor)), parameters, i);
        }
        rest.adapt(step, after(run), mean, square);
    }

    @Override
    public void scale(Updates.Scaling step, Run run, MemorySegment squares) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int whole = whole(run);
        DoubleVector decay = all(step.decay());
        DoubleVector keep = all(step.keep());
        for (int i = run.from(); i < whole; i += LANES) {
            DoubleVector at = load(parameters, i);
            DoubleVector gradient = decay.fma(at, load(gradients, i));
            DoubleVector sum = keep.fma(load(squares, i), gradient.mul(gradient).mul(step.intake()));
            store(sum, squares, i);
            DoubleVector divisor = sum.sqrt().add(step.epsilon());
            store(at.sub(gradient.mul(step.rate()).div(divisor)), parameters, i);
        }
        rest.scale(step, after(run), squares);
    }

    @Override
    public void updateAverage(double keep, Run run) {
        MemorySegment parameters = run.parameters();
        MemorySegment gradients = run.gradients();
        int whole = whole(run);
        DoubleVector share = all(keep);
        for (int i = run.from(); i < whole; i += LANES) {
            DoubleVector leader = load(gradients, i).mul(1 - keep);
            store(share.fma(load(parameters, i), leader), parameters, i);
        }
        rest.updateAverage(keep, after(run));
    }
}
