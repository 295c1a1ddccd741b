package pushpull.loss;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.PredictionTerms;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// SimSiam: a predictor must foresee the other view from the first; nothing is pushed.
///
/// D(p, z) = -cos(p, z) of the prediction p from one view and the other view z, which is held fixed; the mean over
/// points of (D(p1, z2) + D(p2, z1)) / 2, or in one direction of D(p1, z2), the negative cosine. Chen and He,
/// "Exploring simple Siamese representation learning", CVPR 2021, eq. 1 to 4. Without the predictor or with forces on z
/// all embeddings collapse to one direction (their section 4). Defined everywhere; a zero vector has cosine 0.
///
/// @param stopGradient whether z is held fixed
/// @param head whether there is a predictor
/// @param hidden widths of its hidden layers
public record SimSiamLoss(
        @Knob("true") boolean symmetric,
        @Knob("true") boolean stopGradient,
        @Knob("true") boolean head,

        @Knob(value = "32", min = 1, max = 1024) List<Integer> hidden)
        implements PairLoss {
    public SimSiamLoss {
        hidden = List.copyOf(hidden);
    }

    @Override
    public RowLoss row(Row row) {
        return PredictionTerms.row(row, 1, -1);
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
        ComparisonSpec ahead =
                stopGradient ? ComparisonSpec.of(first(), Role.SECOND_TARGET) : ComparisonSpec.of(first(), Role.SECOND);
        ComparisonSpec back =
                stopGradient ? ComparisonSpec.of(second(), Role.FIRST_TARGET) : ComparisonSpec.of(second(), Role.FIRST);
        return symmetric ? List.of(ahead.weighted(0.5), back.weighted(0.5)) : List.of(ahead);
    }

    private Role first() {
        return head ? Role.FIRST_PREDICTED : Role.FIRST;
    }

    private Role second() {
        return head ? Role.SECOND_PREDICTED : Role.SECOND;
    }

    @Override
    public Relation relate(ComparisonSpec pairing, int[] rows, int[] columns) {
        return PredictionTerms.partners(rows, columns);
    }

    @Override
    public @Nullable List<Integer> predictor() {
        return head ? hidden : null;
    }

    /// -1: every prediction has the direction of its target, as after a collapse too.
    @Override
    public double floor(BatchComposition composition) {
        return -1;
    }

    @Override
    public List<CollapseSafeguard> against(CollapseKind collapse) {
        return collapse == CollapseKind.COMPLETE
                ? List.of(new CollapseSafeguard("stopGradient", "true"), new CollapseSafeguard("head", "true"))
                : List.of();
    }
}
