package pushpull.optimize;

import pushpull.settings.Family;

/// How the learning rate changes over a run.
public sealed interface Schedule extends Family permits Constant, Cosine, WarmUp {
    /// The factor on the learning rate at a step, 0 for the first.
    double factor(long step);
}
