package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.limit.SoftmaxLimits;
import pushpull.loss.term.CrossEntropy;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// Normalised softmax: which class's direction does the embedding point to?
///
/// Per embedding -ln( e^{cos(x, w_y)/tau} / sum_c e^{cos(x, w_c)/tau} ) with one learned direction w a class; the mean
/// over embeddings. Wang et al., "NormFace", ACM MM 2017; Zhai and Wu, "Classification is a strong baseline for deep
/// metric learning", BMVC 2019, whose tau 0.05 is the default. An embedding without a class takes no part.
public record NormalizedSoftmaxLoss(
        @Knob(value = "0.05", min = 1e-4, max = 1e4, low = 0.02, high = 3, scale = Scale.LOGARITHMIC, leading = true)
        double temperature)
        implements ProxyLoss {
    @Override
    public RowLoss row(Row row) {
        double scale = 1 / temperature;
        return CrossEntropy.row(row, scale, scale * ProxyLoss.similarity(row), -scale);
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    /// ln C with C classes, if the embedding is as near to one direction as to another.
    @Override
    public double chance(BatchComposition composition) {
        return SoftmaxLimits.chance(composition);
    }

    /// ln(1 + (C - 1) e^{-room/tau}).
    @Override
    public double floor(BatchComposition composition) {
        return SoftmaxLimits.floor(composition.unbound(), temperature);
    }
}
