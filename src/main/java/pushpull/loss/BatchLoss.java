package pushpull.loss;

import java.util.Map;
import java.util.Set;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;

/// A loss of two views of a whole batch that is not made of pairs: what counts is how coordinates vary together.
///
/// It knows no distance and sees points as the encoder leaves them, so it takes any distance and ignores it.
public sealed interface BatchLoss extends Loss permits VicRegLoss, BarlowTwinsLoss {
    /// Returns the loss and adds its gradient to both views.
    ///
    /// @param first the first view of each point
    /// @param second the second views, in the same order
    double evaluate(Embeddings first, Embeddings second);

    /// The whole batch's numbers that its formula is made of, by symbol, without a gradient.
    Map<String, Double> parts(Embeddings first, Embeddings second);

    @Override
    default Set<Role> roles() {
        return Set.of(Role.FIRST, Role.SECOND);
    }

    @Override
    default boolean isMinable() {
        return false;
    }
}
