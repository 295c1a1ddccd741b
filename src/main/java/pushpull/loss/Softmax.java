package pushpull.loss;

import pushpull.pair.Side;
import pushpull.tensor.Vectors;

/// The exponentials that every loss of the cross-entropy kind is made of.
final class Softmax {
    private Softmax() {}

    /// Writes e^{(nearest - d)/tau} of each candidate where its force will stand, and returns their sum.
    ///
    /// @param nearest the smallest distance of the line-up, subtracted so that nothing overflows
    static double exponentials(Side side, double nearest, double temperature) {
        return Vectors.expSum(side.distances(), -1 / temperature, nearest / temperature, side.forces(), side.count());
    }
}
