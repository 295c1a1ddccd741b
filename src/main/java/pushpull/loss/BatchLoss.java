package pushpull.loss;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;

/// A loss of two sides of a whole batch that is not made of pairs, such as its two views: what counts is how
/// coordinates vary together.
///
/// It knows no distance and sees points as the encoder leaves them, so it takes any distance and ignores it.
public sealed interface BatchLoss extends Loss permits VicRegLoss, BarlowTwinsLoss, ReconstructionLoss {
    /// Returns the loss and adds its gradient to both sides, unless a side is constant.
    ///
    /// @param first the first side of each point
    /// @param second the second sides, in the same order
    double evaluate(Embeddings first, Embeddings second);

    /// The whole batch's numbers that its formula is made of, by symbol, without a gradient.
    Map<String, Double> parts(Embeddings first, Embeddings second);

    /// What its two sides are.
    default List<Role> sides() {
        return List.of(Role.FIRST, Role.SECOND);
    }

    @Override
    default Set<Role> roles() {
        return Set.copyOf(sides());
    }

    @Override
    default boolean isMinable() {
        return false;
    }
}
