package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Reduction;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Scalars;
import pushpull.tensor.Vectors;

/// Proxy-Anchor: each proxy pulls the batch's embeddings of its class, the farthest most, and pushes all others.
///
/// The mean over proxies with an embedding in the batch of ln(1 + sum_{x same} e^{-alpha (cos(x, p) - delta)}), plus
/// the mean over all proxies of ln(1 + sum_{x different} e^{alpha (cos(x, p) + delta)}). Kim et al., "Proxy anchor loss
/// for deep metric learning", CVPR 2020, eq. 4: alpha 32, delta 0.1. Defined everywhere.
///
/// @param margin delta
/// @param scale alpha
public record ProxyAnchorLoss(
        @Knob(value = "0.1", min = 0, max = 2, low = 0, high = 0.5, leading = true)
        double margin,

        @Knob(value = "32", min = 1e-3, max = 1e4, low = 1, high = 128, scale = Scale.LOGARITHMIC, leading = true)
        double scale)
        implements ProxyLoss {
    @Override
    public RowLoss row(Row row) {
        double zero = row.distance().similarity(0);
        double pull = softSum(row.positives(), scale, scale * (margin - zero));
        double push = softSum(row.negatives(), -scale, scale * (margin + zero));
        int present = row.positives().count() > 0 ? 1 : 0;
        return new RowLoss(pull, present, present, push, 1, push > 0 ? 1 : 0);
    }

    /// ln(1 + sum e^{slope d + shift}), with its derivatives as forces.
    private static double softSum(CandidateList side, double slope, double shift) {
        if (side.count() == 0) {
            return 0;
        }
        double extreme = slope > 0 ? Vectors.max(side.distances(), side.count()) : side.nearest();
        double top = slope * extreme + shift;
        double sum = Vectors.expSum(side.distances(), slope, shift - top, side.forces(), side.count());
        double whole = top + StrictMath.log(sum);
        side.weigh(slope * Scalars.sigmoid(whole) / sum);
        return Scalars.softplus(whole);
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    @Override
    public boolean isSeparate() {
        return true;
    }

    @Override
    public List<ComparisonSpec> pairings() {
        return List.of(ComparisonSpec.of(Role.PROXIES, Role.EMBEDDINGS));
    }

    @Override
    public ReducedLoss reduce(RowLoss total) {
        return Reduction.SEPARATE_MEANS.reduce(total);
    }

    /// Each proxy has the direction of its class, opposite to all others.
    @Override
    public double floor(BatchComposition composition) {
        double own =
                composition.perAnchor((positives, _) -> Scalars.softplus(Math.log(positives) + scale * (margin - 1)));
        return own + composition.perRow((_, negatives) -> Scalars.softplus(Math.log(negatives) + scale * (margin - 1)));
    }

    @Override
    public boolean hasMargin() {
        return true;
    }
}
