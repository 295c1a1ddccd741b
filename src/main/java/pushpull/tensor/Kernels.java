package pushpull.tensor;

/// The kernels in force, chosen once: on vectors where the machine and the launch allow it, else plain loops.
///
/// Both give the same bits. Vectors need the module `jdk.incubator.vector` at run time and at least four doubles a
/// vector; narrower ones gain nothing over what the compiler makes of the loops.
final class Kernels {
    /// Doubles in a vector of this machine, 0 where the vector module is missing.
    static final int LANES = hasModule() ? VectorRows.lanes() : 0;

    static final RowKernels ROWS = LANES >= 4 ? new VectorRows() : new PlainRows();
    static final DistanceKernels DISTANCES = LANES >= 4 ? new VectorDistances() : new PlainDistances();
    static final ExponentialKernels EXPONENTIALS = LANES >= 4 ? new VectorExponentials() : new PlainExponentials();
    static final SegmentKernels SEGMENTS = LANES >= 4 ? new VectorSegments() : new PlainSegments();
    static final BlockKernel BLOCKS = LANES >= 4 ? new VectorBlock() : new PlainBlock();
    static final UpdateKernels UPDATES = LANES >= 4 ? new VectorUpdates() : new PlainUpdates();

    private Kernels() {}

    private static boolean hasModule() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
