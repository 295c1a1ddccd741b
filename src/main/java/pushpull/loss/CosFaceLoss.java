package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.CrossEntropy;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// CosFace: the own class's direction must win although its cosine counts a margin less.
///
/// Softmax cross-entropy of scale * cos(x, w_c), for the own class scale * (cos(x, w_y) - m); the mean over embeddings.
/// Wang et al., "CosFace: large margin cosine loss for deep face recognition", CVPR 2018, eq. 4: m 0.35, scale 64. The
/// scale here starts at 16, since few classes need less. An embedding without a class takes no part.
public record CosFaceLoss(
        @Knob(value = "0.35", min = 0, max = 2, low = 0, high = 1, leading = true)
        double margin,

        @Knob(value = "16", min = 1e-3, max = 1e4, low = 1, high = 128, scale = Scale.LOGARITHMIC, leading = true)
        double scale)
        implements ProxyLoss {
    @Override
    public RowLoss row(Row row) {
        return CrossEntropy.row(row, scale, scale * (ProxyLoss.similarity(row) - margin), -scale);
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    /// ln(1 + (C - 1) e^{scale m}) with C classes, if the embedding is as near to one direction as to another.
    @Override
    public double chance(BatchComposition composition) {
        return composition.perPositivePair((_, rivals) -> Math.log1p(rivals * Math.exp(scale * margin)));
    }

    /// ln(1 + (C - 1) e^{scale (m - 2)}): on its own direction, opposite to all others.
    @Override
    public double floor(BatchComposition composition) {
        return composition.perPositivePair((_, rivals) -> Math.log1p(rivals * Math.exp(scale * (margin - 2))));
    }

    @Override
    public boolean hasMargin() {
        return true;
    }
}
