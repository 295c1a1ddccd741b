package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// The loops of [Updates].
sealed interface UpdateKernels permits VectorUpdates, PlainUpdates {
    /// The values `from … to-1` of parameters and gradients.
    record Run(MemorySegment parameters, MemorySegment gradients, int from, int to) {}

    void descend(Updates.Descent step, Run run, MemorySegment velocity);

    void adapt(Updates.Adaption step, Run run, MemorySegment mean, MemorySegment square);

    void scale(Updates.Scaling step, Run run, MemorySegment squares);

    /// Writes `keep * parameters + (1 - keep) * gradients` to the parameters.
    void updateAverage(double keep, Run run);
}
