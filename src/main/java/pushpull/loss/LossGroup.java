package pushpull.loss;

/// What a loss compares, as a menu of losses is divided.
public enum LossGroup {
    PAIRS,
    TRIPLETS,
    SOFTMAX,
    VIEWS,
    PROXIES,
    WITHOUT_NEGATIVES
}
