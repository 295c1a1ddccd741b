package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.limit.SoftmaxLimits;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.PairedRelation;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// MoCo: each first view must pick its own second view, as a slow copy of the encoder sees it, out of a queue.
///
/// Per first view q: -ln( e^{s(q,k)/tau} / (e^{s(q,k)/tau} + sum_{n in queue} e^{s(q,n)/tau}) ) with its key k; the
/// mean over first views. Keys come from the momentum encoder and feel no force; those of each batch replace the
/// oldest of the queue. He et al., "Momentum contrast for unsupervised visual representation learning", CVPR 2020,
/// eq. 1: tau 0.07, momentum 0.999 and 65536 keys; momentum and queue start smaller here, since runs are shorter.
/// Other keys of the batch are no candidates. Without a queue there is nothing to pick from and the loss is 0. At
/// first the loss rises, while keys of points take the places of the random vectors that the queue begins with.
public record MocoLoss(
        @Knob(value = "0.07", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature,

        @Knob(value = "256", min = 0, max = 65536, low = 16, high = 4096)
        int queue,

        @Knob(value = "0.99", min = 0, max = 1, low = 0.9, high = 1)
        double momentum)
        implements PairLoss {
    private static final List<ComparisonSpec> PAIRINGS =
            List.of(ComparisonSpec.of(Role.FIRST, Role.SECOND_TARGET, Role.QUEUE));

    @Override
    public RowLoss row(Row row) {
        return new NtXentLoss(temperature).row(row);
    }

    @Override
    public boolean isMinable() {
        return false;
    }

    @Override
    public List<ComparisonSpec> pairings() {
        return PAIRINGS;
    }

    @Override
    public Relation relate(ComparisonSpec pairing, int[] rows, int[] columns) {
        return new PairedRelation(rows.length, columns.length);
    }

    /// ln(1 + queue).
    @Override
    public double chance(BatchComposition composition) {
        return SoftmaxLimits.chance(composition);
    }

    /// ln(1 + queue e^{-room/tau}); 0 without bounds.
    @Override
    public double floor(BatchComposition composition) {
        return SoftmaxLimits.floor(composition.unbound(), temperature);
    }
}
