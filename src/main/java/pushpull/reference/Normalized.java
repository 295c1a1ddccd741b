package pushpull.reference;

/// Noted beside members where a case divides points by their norms before anything else.
record Normalized() {}
