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

/// CLIP: each first view must pick its own second view, and each second view its own first, at a learned temperature.
///
/// Half of the cross-entropy of the rows of scale * s(x_i, y_j) and half of that of its columns, as means over points.
/// Radford et al., "Learning transferable visual models from natural language supervision", ICML 2021, figure 3. The
/// natural logarithm of the scale is learned; it starts at -ln 0.07 and does not pass ln 100, as in the paper.
/// A view without a same or without a different candidate adds nothing.
///
/// @param temperature one over the first scale
public record ClipLoss(
        @Knob(value = "0.07", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature)
        implements PairLoss {
    private static final double LARGEST = 100;
    private static final List<ComparisonSpec> PAIRINGS = List.of(
            ComparisonSpec.of(Role.FIRST, Role.SECOND).weighted(0.5),
            ComparisonSpec.of(Role.SECOND, Role.FIRST).weighted(0.5));

    /// The logits are -scale * d, so d(share)/d(ln scale) is the sum of force times distance.
    @Override
    public RowLoss row(Row row) {
        RowLoss share = new NtXentLoss(StrictMath.exp(-row.learned()[0])).row(row);
        if (share.terms() > 0) {
            row.learnedGradient()[0] +=
                    row.positives().virial() + row.negatives().virial();
        }
        return share;
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
    public List<LossParameter> learns(int dimensions, int classes) {
        double largest = Math.max(StrictMath.log(LARGEST), -StrictMath.log(temperature));
        return List.of(
                LossParameter.scalar("log scale", -StrictMath.log(temperature)).upTo(largest));
    }

    /// ln N with N points, whatever the scale.
    @Override
    public double chance(BatchComposition composition) {
        return SoftmaxLimits.chance(composition);
    }

    /// ln(1 + (N - 1) e^{-room scale}) at the greatest scale that it may learn.
    @Override
    public double floor(BatchComposition composition) {
        return SoftmaxLimits.floor(composition, Math.min(temperature, 1 / LARGEST));
    }
}
