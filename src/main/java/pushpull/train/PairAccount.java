package pushpull.train;

/// One pair of points in numbers.
///
/// @param similarity what losses of similarities see
/// @param angle between the two as directions, in degrees
/// @param force d(loss)/d(distance) times the count: positive pulls, negative pushes
/// @param fromFirst the part of it that the first one's own row gives
/// @param fromSecond the part that the second one's row gives
/// @param vector the force on the first point as it is shown
/// @param gradient d(loss)/d(embedding of the first point) through this pair, exact
/// @param share of the loss that the pair's own term is, not a number where the loss has no term of single pairs
public record PairAccount(
        int first,
        int second,
        boolean same,
        double distance,
        double similarity,
        double angle,
        double force,
        double fromFirst,
        double fromSecond,
        double[] vector,
        double[] gradient,
        double share) {}
