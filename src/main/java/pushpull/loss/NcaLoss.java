package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Scalars;

/// Neighbourhood components analysis: the chance that an anchor's random neighbour, the nearer the likelier, is same.
///
/// Per anchor -ln( sum_p e^{-scale d_ap} / sum_{all others} e^{-scale d_aj} ); the mean over the anchors that have a
/// same candidate. Goldberger et al., "Neighbourhood components analysis", NIPS 2004, with the squared Euclidean
/// distance and scale 1; the logarithm is that of pytorch-metric-learning. An anchor without a same candidate takes no
/// part; if there is none at all the loss is 0. pytorch-metric-learning also leaves those out whose chance is too
/// small for a `double`.
public record NcaLoss(
        @Knob(value = "1", min = 1e-4, max = 1e4, low = 0.1, high = 100, scale = Scale.LOGARITHMIC, leading = true)
        double scale,

        @Knob("false") boolean skipVanished)
        implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        if (row.positives().count() == 0 || (skipVanished && vanishes(row))) {
            return RowLoss.NONE;
        }
        double positives = Softmax.logSum(row.positives(), -scale);
        double negatives = Softmax.logSum(row.negatives(), -scale);
        double missed = Scalars.sigmoid(negatives - positives);
        row.positives().weigh(scale * missed);
        row.negatives().weigh(-scale * missed);
        return RowLoss.term(Scalars.softplus(negatives - positives));
    }

    private boolean vanishes(Row row) {
        double nearest = Math.min(row.positives().nearest(), row.negatives().nearest());
        double chance = 0;
        for (int p = 0; p < row.positives().count(); p++) {
            chance += StrictMath.exp(scale * (nearest - row.positives().distance(p)));
        }
        return chance == 0;
    }

    /// ln(1 + N / P) with P same and N different candidates.
    @Override
    public double chance(BatchComposition composition) {
        return composition.perAnchor((positives, negatives) -> Math.log1p((double) negatives / positives));
    }

    /// Same ones coincide, different ones are as far as there is room.
    @Override
    public double floor(BatchComposition composition) {
        return composition.least(
                BatchComposition.Weight.ANCHORS,
                (positives, negatives, apart) -> Math.log1p(negatives * Math.exp(-scale * apart) / positives));
    }
}
