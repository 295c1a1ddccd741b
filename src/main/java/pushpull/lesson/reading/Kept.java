package pushpull.lesson.reading;

import pushpull.lesson.Readout;

/// The value of a quantity at the moment when a lesson kept it.
///
/// @param form how it is read
public record Kept(double value, Readout.Form form) {}
