package pushpull.random;

/// What random numbers are drawn for; each purpose has a stream of its own.
public enum Purpose {
    /// Coordinates and classes of a data set.
    DATA,
    /// Which points are held out.
    HELD_OUT,
    /// Redrawn, flipped or hidden labels.
    LABELS,
    /// First weights of encoders and heads.
    WEIGHTS,
    /// First values of what a loss learns: proxies, scale, bias.
    LOSS,
    /// Which points form the batch of a step.
    BATCH,
    /// How the views of a point are distorted.
    AUGMENTATION,
    /// Random picks of miners.
    MINING,
    /// First content of queues and memory banks.
    QUEUE,
    /// Draws of measures (k-means, few-shot choices), apart from the run itself.
    MEASURE,
    /// Questions about a run, apart from the run itself.
    QUIZ
}
