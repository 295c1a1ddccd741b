package pushpull.loss;

/// What can become of an embedding that loses what it should tell apart.
public enum CollapseKind {
    /// All points are in one place, or leave directions unused.
    COMPLETE,
    /// All points of a class are in one place.
    CLASS
}
