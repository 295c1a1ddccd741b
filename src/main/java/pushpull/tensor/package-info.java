/// Numbers in bulk: ND4J's buffers, products and decompositions, the vector kernels, and the threads of the row
/// loop.
///
/// ND4J works here on memory of [NativeMemory] and through OpenBLAS; its library of operations is not loaded.
/// ND4J and the Vector API are imported here and nowhere else. A [pushpull.tensor.Tensor] belongs to the trainer's
/// thread; what crosses a thread is a [pushpull.tensor.Matrix]. Every sum is taken in an order that depends neither
/// on the number of threads nor on the width of the machine's vectors, so that a run replays to the last bit.
@NullMarked
package pushpull.tensor;

import org.jspecify.annotations.NullMarked;
