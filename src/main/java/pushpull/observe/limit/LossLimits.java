package pushpull.observe.limit;

/// What the loss of an experiment can be, the mean over its batches.
///
/// @param chance the loss if all points coincide, NaN if unknown
/// @param bound a value that no embedding goes below, NaN if none is known
/// @param reached whether some embedding comes to the bound, so that it is a floor
public record LossLimits(double chance, double bound, boolean reached) {}
