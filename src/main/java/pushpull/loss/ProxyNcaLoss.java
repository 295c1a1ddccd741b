package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Vectors;

/// Proxy-NCA: near to the proxy of the own class, far from those of the others.
///
/// Per embedding scale * sum_c t_c d_c + ln sum_c e^{-scale d_c}, with t_y = 1 - e and t_c = e / (C - 1) for
/// smoothing e; the second sum runs over all proxies or, as in the paper, over those of other classes; the mean
/// over embeddings. Movshovitz-Attias et al., "No fuss distance metric learning using proxies", ICCV 2017, eq. 4.
/// The paper's d is |x - p|^2 of unit vectors, which is twice the cosine distance; proxies of length 3 (as in a
/// common implementation) make it six times, up to a constant that cancels. So the paper is scale 2 with the cosine
/// distance. An embedding without a class takes no part, nor one without another proxy in an empty sum.
public record ProxyNcaLoss(
        @Knob(value = "2", min = 1e-3, max = 1e4, low = 0.5, high = 64, scale = Scale.LOGARITHMIC, leading = true)
        double scale,

        @Knob("ALL") Denominator denominator,

        @Knob(value = "0", min = 0, max = 0.99, low = 0, high = 0.5)
        double smoothing)
        implements ProxyLoss {
    /// Which proxies the own one is compared with.
    public enum Denominator {
        /// All, as in a softmax.
        ALL,
        /// Those of other classes, as in the paper; the loss then falls without bound.
        OTHERS
    }

    @Override
    public RowLoss row(Row row) {
        CandidateList own = row.positives();
        CandidateList others = row.negatives();
        boolean whole = denominator == Denominator.ALL;
        if (own.count() == 0 || (!whole && others.count() == 0)) {
            return RowLoss.NONE;
        }
        double near = own.distance(0);
        double nearest = whole ? Math.min(near, others.nearest()) : others.nearest();
        double rivals = Softmax.exponentials(others, nearest, 1 / scale);
        double ours = whole ? StrictMath.exp(scale * (nearest - near)) : 0;
        double all = ours + rivals;
        double share = others.count() == 0 ? 0 : smoothing / others.count();
        double spread = share * (Vectors.sum(others.distances(), others.count()) - others.count() * near);
        own.forces()[0] = scale * (rivals / all - others.count() * share);
        for (int k = 0; k < others.count(); k++) {
            others.forces()[k] = scale * (share - others.forces()[k] / all);
        }
        return RowLoss.term(StrictMath.log(all) + scale * (near - nearest + spread));
    }

    /// ln C with C classes, or ln(C - 1) if the own one does not count.
    @Override
    public double chance(BatchComposition composition) {
        return composition.perPositivePair((_, rivals) -> Math.log(rivals + own()));
    }

    /// On the own proxy, as far from all others as can be; without smoothing, and if something bounds it.
    @Override
    public double floor(BatchComposition composition) {
        double floor = composition
                .unbound()
                .least(
                        BatchComposition.Weight.POSITIVE_PAIRS,
                        (_, rivals, apart) -> Softmax.logAdd(Math.log(own()), Math.log(rivals) - scale * apart));
        return smoothing == 0 && Double.isFinite(floor) ? floor : Double.NaN;
    }

    private int own() {
        return denominator == Denominator.ALL ? 1 : 0;
    }
}
