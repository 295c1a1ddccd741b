package pushpull.tensor;

import java.lang.foreign.MemorySegment;

/// The kernels in force, chosen once: on vectors where the machine and the launch allow it, else plain loops.
///
/// Both give the same bits. Vectors need the module `jdk.incubator.vector` at run time and at least four doubles a
/// vector; narrower ones gain nothing over what the compiler makes of the loops.
final class Kernels {
    /// Doubles in a vector of this machine, 0 where the vector module is missing.
    static final int LANES = hasModule() ? VectorRows.lanes() : 0;

    static final RowKernels ROWS = LANES >= 4 ? new VectorRows() : new PlainRows();
    static final DistanceKernels DISTANCES = LANES >= 4 ? new VectorDistances() : new PlainDistances();
    static final PullKernels PULLS = LANES >= 4 ? new VectorPulls() : new PlainPulls();
    static final ExponentialKernels EXPONENTIALS = LANES >= 4 ? new VectorExponentials() : new PlainExponentials();
    static final SegmentKernels SEGMENTS = LANES >= 4 ? new VectorSegments() : new PlainSegments();
    static final BlockKernel BLOCKS = LANES >= 4 ? new VectorBlock() : new PlainBlock();
    static final UpdateKernels UPDATES = LANES >= 4 ? new VectorUpdates() : new PlainUpdates();

    static {
        loadClasses();
    }

    private Kernels() {}

    /// Loads now what the interpreter of the Vector API would load at some later call.
    ///
    /// A class of heap segments that appears late throws away all code compiled for native memory, and what is
    /// compiled then knows less: matrix products were measured to fall from 36 to 11 GFLOP/s for the rest of the
    /// run.
    private static void loadClasses() {
        double[] values = new double[Scratch.ROWS + Scratch.ROWS];
        MemorySegment.ofArray(values).fill((byte) 0);
        EXPONENTIALS.exp(values, 1, 0, values, values.length);
    }

    private static boolean hasModule() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
