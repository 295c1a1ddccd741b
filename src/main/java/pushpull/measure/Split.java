package pushpull.measure;

/// Which points a measure asks about.
public enum Split {
    /// Points that are trained on; each is judged by the others.
    TRAINING,
    /// Points kept aside; they are judged by the training points or, if all are of classes that are not trained on, by
    /// each other.
    HELD_OUT
}
