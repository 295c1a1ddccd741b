package pushpull.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.atomic.AtomicLong;

/// A set of kernels, plain loops or vectors, and which of them is in force: both give the same bits.
///
/// Vectors need the module `jdk.incubator.vector` at run time and at least four doubles a vector; narrower ones gain
/// nothing over what the compiler makes of the loops. They need the slower compiler too: before it is done with a
/// kernel, every vector is an object and the first step alone takes half a second. While that is waited for, plain
/// loops can begin; after the work of a short run a thread beside the run calls the vector kernels until they are
/// compiled, and then puts them in force.
public record Kernels(
        RowKernels rows,
        DistanceKernels distances,
        PullKernels pulls,
        ExponentialKernels exponentials,
        SegmentKernels segments,
        BlockKernel blocks,
        UpdateKernels updates) {
    /// Doubles in a vector of this machine, 0 if the vector module is missing.
    public static final int LANES = hasModule() ? VectorRows.lanes() : 0;

    private static final boolean HAS_VECTORS = LANES >= 4 && Fma.IS_FAST;

    /// Columns of a block of a product: two vectors of this machine, for plain loops too, which read what was packed
    /// for the others.
    static final int WIDTH = HAS_VECTORS ? 2 * LANES : 8;

    /// Multiplications and additions, a tenth of a second of compiled plain loops.
    private static final long SHORT_RUN = 100_000_000;

    /// Done since plain loops began; nothing is left to count where vectors did.
    private static final AtomicLong WORK = new AtomicLong(SHORT_RUN);

    /// A call site, since the compiler takes what it leads to for a constant: kernels are bound as if there were no
    /// others.
    private static final MutableCallSite CHOICE =
            new MutableCallSite(MethodHandles.constant(Kernels.class, HAS_VECTORS ? vectors() : plain()));

    private static final MethodHandle IN_FORCE = CHOICE.dynamicInvoker();

    static {
        loadClasses();
    }

    static Kernels inForce() {
        try {
            return (Kernels) IN_FORCE.invokeExact();
        } catch (Throwable impossible) {
            throw new IllegalStateException("a constant cannot be read", impossible);
        }
    }

    /// Puts plain loops in force until vectors are compiled, before anything has been computed.
    static void beginPlainly() {
        if (HAS_VECTORS) {
            put(plain());
            WORK.set(0);
        }
    }

    private static void put(Kernels kernels) {
        CHOICE.setTarget(MethodHandles.constant(Kernels.class, kernels));
        MutableCallSite.syncAll(new MutableCallSite[] {CHOICE});
    }

    /// Counts what loops are about to do, in multiplications and additions, roughly.
    static void count(long operations) {
        if (WORK.get() < SHORT_RUN) {
            long before = WORK.getAndAdd(operations);
            if (before < SHORT_RUN && before + operations >= SHORT_RUN) {
                Thread.ofPlatform()
                        .daemon()
                        .name("vectors")
                        .priority(Thread.MIN_PRIORITY)
                        .start(Kernels::change);
            }
        }
    }

    private static void change() {
        Kernels vectors = vectors();
        new KernelWarmUp(vectors).runUntilAsFastAs(new KernelWarmUp(plain()));
        put(vectors);
    }

    static Kernels plain() {
        return new Kernels(
                new PlainRows(),
                new PlainDistances(),
                new PlainPulls(),
                new PlainExponentials(),
                new PlainSegments(),
                new PlainBlock(),
                new PlainUpdates());
    }

    static Kernels vectors() {
        return new Kernels(
                new VectorRows(),
                new VectorDistances(),
                new VectorPulls(),
                new VectorExponentials(),
                new VectorSegments(),
                new VectorBlock(),
                new VectorUpdates());
    }

    /// Loads now what vectors on the heap would load at some later call.
    ///
    /// A class of heap segments that appears late throws away all code compiled for native memory, and what is
    /// compiled then knows less: matrix products were measured to fall from 36 to 11 GFLOP/s for the rest of the
    /// run.
    private static void loadClasses() {
        MemorySegment.ofArray(new double[Scratch.ROWS]).fill((byte) 0);
    }

    private static boolean hasModule() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
