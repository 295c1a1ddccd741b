/// Numbers in bulk: ND4J's buffers, products and decompositions, the vector kernels, and the threads of the row
/// loop.
///
/// ND4J works here on memory of [NativeMemory] and through OpenBLAS; its library of operations is not loaded.
/// ND4J and the Vector API are imported here and nowhere else. A [pushpull.tensor.Tensor] belongs to the trainer's
/// thread; what crosses a thread is a [pushpull.tensor.Matrix]. Every sum is taken in an order that depends neither
/// on the number of threads nor on the width of the machine's vectors, so that a run replays to the last bit.
///
/// What runs where, by measurement on AVX2 (2.7 GHz, double): the products of a step run through
/// [pushpull.tensor.BlockKernel], 41 GFLOP/s a core of 43 possible at 64 x 64 x 64, since the bundled BLAS is no faster
/// at these sizes, sums in an order of its own on every kind of processor, and costs a call into native code each;
/// decompositions run through ND4J's LAPACK, which nothing of our own could match. Parameters, moments and activations
/// are ND4J's buffers. Factors are packed before they are multiplied (rows read in place: 20 GFLOP/s). Loops over rows
/// are fused where numbers would otherwise travel: distances in the plane, forces with the chain rule and the anchor's
/// pull, four anchors with both coordinates of the columns.
@NullMarked
package pushpull.tensor;

import org.jspecify.annotations.NullMarked;
