package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Scalars;

/// SigLIP: every pair of a first and a second view is judged by itself, same or different.
///
/// The sum over all pairs of -ln sigmoid(z (scale * s(x_i, y_j) + bias)), z = 1 for same and -1 for different
/// pairs, divided by the number of points. Zhai et al., "Sigmoid loss for language image pre-training", ICCV 2023,
/// algorithm 1. The natural logarithm of the scale and the bias are learned, from scale 10 and bias -10 as in the
/// paper. Defined everywhere.
///
/// @param scale the first scale
/// @param bias the first bias
public record SigLipLoss(
        @Knob(value = "10", min = 1e-3, max = 1e3, low = 1, high = 100, scale = Scale.LOGARITHMIC, leading = true)
        double scale,

        @Knob(value = "-10", min = -1e3, max = 1e3, low = -20, high = 20)
        double bias)
        implements PairLoss {
    private static final List<ComparisonSpec> PAIRINGS = List.of(ComparisonSpec.of(Role.FIRST, Role.SECOND));

    @Override
    public RowLoss row(Row row) {
        return RowLoss.term(judge(row, row.positives(), 1) + judge(row, row.negatives(), -1));
    }

    private static double judge(Row row, CandidateList side, int sign) {
        double factor = StrictMath.exp(row.learned()[0]);
        double value = 0;
        for (int k = 0; k < side.count(); k++) {
            double scaled = factor * row.distance().similarity(side.distance(k));
            double logit = scaled + row.learned()[1];
            double slope = -sign * Scalars.sigmoid(-sign * logit);
            value += Scalars.softplus(-sign * logit);
            side.forces()[k] = -factor * slope;
            row.learnedGradient()[0] += slope * scaled;
            row.learnedGradient()[1] += slope;
        }
        return value;
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
        return List.of(LossParameter.scalar("log scale", StrictMath.log(scale)), LossParameter.scalar("bias", bias));
    }

    /// 0, which it nears as the scale grows.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }
}
