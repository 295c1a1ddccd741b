package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.PredictionTerms;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// BYOL: a predictor must foresee the other view as a slow copy of the encoder sees it; nothing is pushed.
///
/// |p - z|^2 = 2 - 2 cos(p, z) of the unit prediction p from one view and the unit target z of the other; the mean over
/// points, for both directions added. Grill et al., "Bootstrap your own latent", NeurIPS 2020, eq. 2: momentum 0.996;
/// it starts smaller here, since runs are shorter. Targets come from the momentum encoder and feel no force.
/// Defined everywhere; a zero vector has cosine 0.
///
/// @param predictor widths of the hidden layers of the predictor; none makes it one affine map
public record ByolLoss(
        @Knob("true") boolean symmetric,

        @Knob(value = "32", min = 1, max = 1024) List<Integer> predictor,

        @Knob(value = "0.99", min = 0, max = 1, low = 0.9, high = 1)
        double momentum)
        implements PairLoss {
    private static final ComparisonSpec AHEAD = ComparisonSpec.of(Role.FIRST_PREDICTED, Role.SECOND_TARGET);
    private static final ComparisonSpec BACK = ComparisonSpec.of(Role.SECOND_PREDICTED, Role.FIRST_TARGET);

    public ByolLoss {
        predictor = List.copyOf(predictor);
    }

    @Override
    public RowLoss row(Row row) {
        return PredictionTerms.row(row, 2, 0);
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    @Override
    public boolean isMinable() {
        return false;
    }

    @Override
    public List<ComparisonSpec> pairings() {
        return symmetric ? List.of(AHEAD, BACK) : List.of(AHEAD);
    }

    @Override
    public Relation relate(ComparisonSpec pairing, int[] rows, int[] columns) {
        return PredictionTerms.partners(rows, columns);
    }

    /// 0: every prediction has the direction of its target, as after a collapse too.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public List<CollapseSafeguard> against(CollapseKind collapse) {
        return collapse == CollapseKind.COMPLETE ? List.of(new CollapseSafeguard("momentum", "0.99")) : List.of();
    }
}
