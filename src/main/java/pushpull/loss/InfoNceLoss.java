package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.limit.SoftmaxLimits;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// InfoNCE: each first view must pick its own second view out of those of the batch.
///
/// Per first view q with its second view k+: -ln( e^{s(q,k+)/tau} / (e^{s(q,k+)/tau} + sum_n e^{s(q,n)/tau}) ),
/// with the second views of other points as n; the mean over first views. Van den Oord, Li and Vinyals,
/// "Representation learning with contrastive predictive coding", 2018, eq. 4. The loss is at least ln(N) minus the
/// mutual information of the views. With one row of candidates a query ([pushpull.pair.ListedRelation]) it is the
/// form of one positive and K negatives. A view without a same or without a different candidate adds nothing.
public record InfoNceLoss(
        @Knob(value = "0.1", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature)
        implements PairLoss {
    private static final List<ComparisonSpec> PAIRINGS = List.of(ComparisonSpec.of(Role.FIRST, Role.SECOND));

    @Override
    public RowLoss row(Row row) {
        return new NtXentLoss(temperature).row(row);
    }

    @Override
    public List<ComparisonSpec> pairings() {
        return PAIRINGS;
    }

    /// ln N with N points: each first view has one same and N - 1 different candidates.
    @Override
    public double chance(BatchComposition composition) {
        return SoftmaxLimits.chance(composition);
    }

    /// ln(1 + (N - 1) e^{-room/tau}); 0 without bounds.
    @Override
    public double floor(BatchComposition composition) {
        return SoftmaxLimits.floor(composition, temperature);
    }
}
