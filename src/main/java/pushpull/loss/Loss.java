package pushpull.loss;

import pushpull.settings.Family;

/// What training makes small.
public sealed interface Loss extends Family permits PairLoss {}
