package pushpull.tensor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/// The calls that bring kernels to the compiler are calls that both sets take.
class KernelWarmUpTest {
    @Test
    void plainLoopsTakeEveryCall() {
        assertDoesNotThrow(() -> new KernelWarmUp(Kernels.plain()).run(3));
    }

    @Test
    void vectorsTakeEveryCall() {
        assumeTrue(Kernels.LANES >= 4);
        assertDoesNotThrow(() -> new KernelWarmUp(Kernels.vectors()).run(3));
    }
}
