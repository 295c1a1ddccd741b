package pushpull.batch;

import pushpull.random.Draws;
import pushpull.settings.Family;

/// A family of ways to choose the batch of a step.
public sealed interface Sampling extends Family permits Uniform, Balanced {
    /// Which of the candidates form the batch, each at most once, in any order.
    ///
    /// @param groups the group of each candidate, ascending; negative for none
    /// @param size the batch size that is asked for
    int[] choose(int[] groups, int size, Draws draws);
}
