package pushpull.train;

import pushpull.tensor.Tensor;

/// Hands numbers between the parts of a run and a [TrainingState], in one direction or the other.
///
/// A part names each of its numbers once, so that what is saved, what is restored and what is hashed are the same.
interface StateVisitor {
    void tensor(String name, Tensor tensor);

    void doubles(String name, double[] values);

    void ints(String name, int[] values);

    /// Saves a number and returns it, or returns the one to be restored.
    long whole(String name, long value);
}
