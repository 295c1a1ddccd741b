package pushpull.loss;

import pushpull.loss.term.Logistic;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// Noise-contrastive estimation: is this candidate the same, or was it drawn from the noise?
///
/// Per anchor with K different candidates -mean_p ln sigmoid(l_p) - sum_n ln sigmoid(-l_n), l = s/tau - ln(K P);
/// the mean over anchors. P is the probability of a candidate under the noise. Gutmann and Hyvarinen,
/// "Noise-contrastive estimation", AISTATS 2010, eq. 3 and 4; Mnih and Kavukcuoglu, NeurIPS 2013, for embeddings.
/// An anchor without a same or without a different candidate adds nothing.
///
/// @param noise P; 0 stands for even noise over the anchor's candidates
public record NceLoss(
        @Knob(value = "0.5", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature,

        @Knob(value = "0", min = 0, max = 1, low = 0, high = 0.2, leading = true)
        double noise)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        if (!row.isTwoSided()) {
            return RowLoss.NONE;
        }
        double drawn = row.negatives().count();
        double expected =
                drawn * (noise > 0 ? noise : 1 / (drawn + row.positives().count()));
        return Logistic.row(row, temperature, -StrictMath.log(expected));
    }
}
