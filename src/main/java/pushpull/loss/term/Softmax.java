package pushpull.loss.term;

import pushpull.pair.CandidateList;
import pushpull.tensor.Vectors;

/// The exponentials that every loss of the cross-entropy kind is made of.
public final class Softmax {
    private Softmax() {}

    /// Writes e^{(nearest - d)/tau} of each candidate where its force will stand, and returns their sum.
    ///
    /// @param nearest the smallest distance of the line-up, subtracted so that nothing overflows
    public static double exponentials(CandidateList side, double nearest, double temperature) {
        return Vectors.expSum(
                side.distances(), -1 / temperature, nearest / temperature, side.everyForce(), side.count());
    }

    /// Returns ln sum e^{slope d}, and writes each candidate's share of that sum where its force will stand.
    ///
    /// Minus infinity, the sum of nothing, if there is no candidate.
    public static double logSum(CandidateList side, double slope) {
        int count = side.count();
        if (count == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double leader = slope < 0 ? Vectors.min(side.distances(), count) : Vectors.max(side.distances(), count);
        double sum = Vectors.expSum(side.distances(), slope, -slope * leader, side.everyForce(), count);
        Vectors.scale(1 / sum, side.forces(), count);
        return StrictMath.log(sum) + slope * leader;
    }

    /// ln(e^a + e^b); minus infinity stands for the logarithm of 0.
    public static double logAdd(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : larger + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - larger));
    }
}
