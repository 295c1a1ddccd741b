package pushpull.data;

/// Which of two levels of classes is the label.
public enum Detail {
    /// The smallest groups.
    FINE,
    /// Groups of groups.
    COARSE
}
