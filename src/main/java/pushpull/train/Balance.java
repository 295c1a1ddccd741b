package pushpull.train;

/// The forces on a point added up, in the units of the stage.
///
/// @param pull length of the sum of what pulls
/// @param push length of the sum of what pushes
/// @param net length of what is left
/// @param outward the part of all forces along the point's own direction, which normalising discards; 0 where it does
/// not
/// @param rest length of what none of the known forces explains: it comes through a predictor or from targets
/// @param total the sum of the lengths of all pair forces
/// @param pulling how many pull
/// @param pushing how many push
/// @param same how many same ones there are
/// @param different how many different ones
public record Balance(
        double pull,
        double push,
        double net,
        double outward,
        double rest,
        double total,
        int pulling,
        int pushing,
        int same,
        int different) {
    /// The share of all pair forces that cancel each other out, 0 to 1; 0 where there is none.
    public double cancelled() {
        return total > 0 ? Math.clamp(1 - net / total, 0, 1) : 0;
    }

    /// The share of the whole force that normalising discards, 0 to 1.
    public double discarded() {
        double whole = Math.hypot(net, outward);
        return whole > 0 ? Math.abs(outward) / whole : 0;
    }
}
