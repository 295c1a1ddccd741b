package pushpull.loss;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.settings.Family;

/// What training makes small, with what it needs beside embeddings: views, a predictor, a momentum encoder, a queue.
public sealed interface Loss extends Family permits PairLoss, BatchLoss {
    @Override
    default Optional<Enum<?>> group() {
        return Optional.of(
                switch (this) {
                    case TripletLoss _,
                            SoftTripletLoss _,
                            NPairLoss _,
                            LiftedStructureLoss _,
                            GeneralizedLiftedLoss _ -> LossGroup.TRIPLETS;
                    case NtXentLoss _, SupConLoss _, DclLoss _, NcaLoss _, NceLoss _, NegativeSamplingLoss _ ->
                        LossGroup.SOFTMAX;
                    case InfoNceLoss _, ClipLoss _, SigLipLoss _, MocoLoss _ -> LossGroup.VIEWS;
                    case ProxyLoss _ -> LossGroup.PROXIES;
                    case SimSiamLoss _, ByolLoss _, BatchLoss _ -> LossGroup.WITHOUT_NEGATIVES;
                    case PairLoss _ -> isMadeOfTriplets() ? LossGroup.TRIPLETS : LossGroup.PAIRS;
                });
    }

    /// Whether the loss is defined for this distance.
    default boolean accepts(Distance distance) {
        return true;
    }

    /// Whether it compares a first with a second view, so that the supervision must give two.
    default boolean needsViews() {
        return roles().stream().anyMatch(Role::isView);
    }

    /// Who takes part in its comparisons.
    Set<Role> roles();

    /// Whether a miner may choose among its pairs or triplets.
    default boolean isMinable() {
        return true;
    }

    /// Whether it is made of triplets; a loss of pairs gets the pairs of the triplets that a miner picked.
    default boolean isMadeOfTriplets() {
        return false;
    }

    /// Whether a batch may be compared with a memory of earlier embeddings beside itself.
    default boolean takesMemory() {
        return false;
    }

    /// What it learns beside embeddings, in the order in which a row finds it.
    ///
    /// @param dimensions of the embedding
    /// @param classes of the data
    default List<LossParameter> learns(int dimensions, int classes) {
        return List.of();
    }

    /// Widths of the hidden layers of its predictor head; null if it has none.
    default @Nullable List<Integer> predictor() {
        return null;
    }

    /// Widths of the hidden layers of its decoder; null if it has none.
    default @Nullable List<Integer> decoder() {
        return null;
    }

    /// How much of the momentum encoder stays at each step, 0 to 1; NaN if targets are the encoder's own.
    default double momentum() {
        return Double.NaN;
    }

    /// How many targets of earlier batches are kept; 0 if there is no queue.
    default int queue() {
        return 0;
    }

    /// The distance at which a different candidate stops feeling a force; NaN if there is no such margin.
    default double reach() {
        return Double.NaN;
    }

    /// The value if all points coincide, so that the embedding tells nothing apart; NaN if unknown.
    ///
    /// A run whose loss stays there has collapsed, or has not begun to learn.
    default double chance(BatchComposition composition) {
        return Double.NaN;
    }

    /// A value that no embedding goes below; NaN if none is known.
    default double floor(BatchComposition composition) {
        return Double.NaN;
    }

    /// By how much further than a same one a different one must be so that their triplet feels nothing; NaN
    /// if the loss has no such margin.
    default double gap() {
        return Double.NaN;
    }

    /// Its margin as a distance, however softly it is kept; NaN if the loss asks for none.
    default double separation() {
        return Double.isNaN(reach()) ? gap() : reach();
    }

    /// Whether it has a margin of any kind, such as one between angles.
    default boolean hasMargin() {
        return !Double.isNaN(separation());
    }

    /// Its own settings that help against a collapse, the best first.
    default List<CollapseSafeguard> against(CollapseKind collapse) {
        return List.of();
    }
}
