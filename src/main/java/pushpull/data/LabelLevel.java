package pushpull.data;

/// Which of two levels of classes is the label.
public enum LabelLevel {
    /// The smallest groups.
    FINE,
    /// Groups of groups.
    COARSE
}
