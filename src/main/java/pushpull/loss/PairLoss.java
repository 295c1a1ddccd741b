package pushpull.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.GroupRelation;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.RowTask;

/// A loss made of rows: one anchor, the distances to its candidates, and which of them are the same.
public sealed interface PairLoss extends Loss, RowTask
        permits ContrastiveLoss,
                CosineContrastiveLoss,
                CosineEmbeddingLoss,
                MarginLoss,
                TripletLoss,
                SoftTripletLoss,
                NPairLoss,
                LiftedStructureLoss,
                GeneralizedLiftedLoss,
                NtXentLoss,
                SupConLoss,
                DclLoss,
                MultiSimilarityLoss,
                CircleLoss,
                NcaLoss,
                AlignmentLoss,
                UniformityLoss,
                AlignmentUniformityLoss,
                InfoNceLoss,
                NceLoss,
                NegativeSamplingLoss,
                ClipLoss,
                SigLipLoss,
                MocoLoss,
                ProxyLoss,
                SimSiamLoss,
                ByolLoss {
    /// Writes d(share)/d(distance) into the row's sides and returns the anchor's share, before reduction.
    ///
    /// Called from several threads, each with its own row.
    @Override
    RowLoss row(Row row);

    /// Makes one number of the total of all rows: the mean, unless the loss says otherwise.
    default ReducedLoss reduce(RowLoss total) {
        return Reduction.MEAN.reduce(total);
    }

    /// The comparisons it makes; their weighted values are added.
    default List<ComparisonSpec> pairings() {
        return List.of(ComparisonSpec.BATCH);
    }

    /// What is computed in one of its comparisons; a sum of losses has a summand for each, which is then not mined.
    default RowTask summand(ComparisonSpec pairing) {
        return this;
    }

    /// Whether it takes numbers that depend on the embeddings for constants, so that its gradient is not its
    /// derivative.
    default boolean hasConstantWeights() {
        return false;
    }

    /// Whether it matters in which order the points of a group stand.
    default boolean dependsOnOrder() {
        return false;
    }

    @Override
    default Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (ComparisonSpec pairing : pairings()) {
            roles.add(pairing.rows());
            roles.addAll(pairing.columns());
        }
        return roles;
    }

    @Override
    default boolean takesMemory() {
        return surveySize() == 0 && !dependsOnOrder() && pairings().equals(List.of(ComparisonSpec.BATCH));
    }

    /// Which rows are same in a comparison, by groups; a row of a negative group is same with none.
    default Relation relate(ComparisonSpec pairing, int[] rows, int[] columns) {
        return pairing.isSquare() ? GroupRelation.square(rows) : GroupRelation.rectangular(rows, columns);
    }

    /// Makes one number of the total if the first pass is needed for it.
    @Override
    default ReducedLoss reduce(RowLoss total, double[][] survey) {
        return reduce(total);
    }
}
