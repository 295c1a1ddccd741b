package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.RowTask;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// Alignment and uniformity: two views of a point pull, all points of a view push.
///
/// align(x, y) + lambda (unif(x) + unif(y)) / 2 with x and y the first and the second views; see [AlignmentLoss] and
/// [UniformityLoss]. Wang and Isola, "Understanding contrastive representation learning through alignment and
/// uniformity on the hypersphere", ICML 2020, fig. 5; alpha 2, t 2, lambda 1 as in lightly's HypersphereLoss.
public record AlignmentUniformityLoss(
        @Knob(value = "1", min = 0, max = 1e4, low = 0, high = 4)
        double lambda,

        @Knob(value = "2", min = 1, max = 10, low = 1, high = 4)
        double power,

        @Knob(value = "2", min = 1e-4, max = 1e4, low = 0.1, high = 20, scale = Scale.LOGARITHMIC)
        double t)
        implements PairLoss {
    @Override
    public List<ComparisonSpec> pairings() {
        return List.of(
                ComparisonSpec.of(Role.FIRST, Role.SECOND),
                ComparisonSpec.of(Role.FIRST, Role.FIRST).weighted(lambda / 2),
                ComparisonSpec.of(Role.SECOND, Role.SECOND).weighted(lambda / 2));
    }

    @Override
    public RowTask summand(ComparisonSpec pairing) {
        return pairing.isSquare() ? new UniformityLoss(t) : this;
    }

    @Override
    public RowLoss row(Row row) {
        return new AlignmentLoss(power).row(row);
    }

    @Override
    public boolean accepts(Distance distance) {
        return !distance.isSigned();
    }

    @Override
    public boolean isMinable() {
        return false;
    }

    /// 0: views coincide, and nothing is spread.
    @Override
    public double chance(BatchComposition composition) {
        return 0;
    }
}
