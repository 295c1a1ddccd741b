package pushpull.loss;

/// How an embedding can lose the differences that it should show.
public enum CollapseKind {
    /// All points coincide, or leave some directions unused.
    COMPLETE,
    /// All points of a class coincide.
    CLASS
}
