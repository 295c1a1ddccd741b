package pushpull.ui.model;

/// What a sentence offers to do about what it says.
///
/// @param words what it would do, as on a button
/// @param taken does it
public record OfferedAction(String words, Runnable taken) {}
