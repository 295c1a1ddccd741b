package pushpull.data;

/// Points as they were at one step of a training elsewhere.
///
/// @param step at which they were recorded; -1 if the file does not say
/// @param loss that was recorded with them; NaN if the file does not say
public record RecordedPoints(Points points, long step, double loss) {}
