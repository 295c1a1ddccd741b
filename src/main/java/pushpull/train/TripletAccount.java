package pushpull.train;

import pushpull.tensor.Matrix;

/// One triplet in numbers.
///
/// @param near distance from the anchor to the same one
/// @param far distance from the anchor to the different one
/// @param margin of the loss, 0 where it has none
/// @param value of the loss's term for it, not a number where the loss is not made of triplets
/// @param picked whether the miner left it
/// @param gradients d(loss)/d(embedding) of anchor, same and different one through this triplet, one a row, exact
public record TripletAccount(
        PointTriplet triplet, double near, double far, double margin, double value, boolean picked, Matrix gradients) {
    /// How hard a triplet is.
    public enum Hardness {
        /// The different one is further away by more than the margin.
        EASY,
        /// It is further away, by less than the margin.
        SEMI_HARD,
        /// It is nearer than the same one.
        HARD
    }

    public Hardness hardness() {
        if (far <= near) {
            return Hardness.HARD;
        }
        return far - near < margin ? Hardness.SEMI_HARD : Hardness.EASY;
    }
}
