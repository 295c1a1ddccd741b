package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.CrossEntropy;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// ArcFace: the own class's direction must win although its angle counts a margin more.
///
/// Softmax cross-entropy of scale * cos(theta_c), for the own class scale * cos(theta_y + m), or beyond pi - m
/// scale * (cos(theta_y) - m sin m), which goes on falling; the mean over embeddings. Deng et al., "ArcFace: additive
/// angular margin loss for deep face recognition", CVPR 2019, eq. 3: m 0.5 (28.6 degrees), scale 64. The scale here
/// starts at 16, since few classes need less. The slope of the angle grows without bound towards cos = +-1; exactly
/// there the angle is taken to stand still, so that the force stays finite. An embedding without a class takes no part.
///
/// @param margin in degrees
public record ArcFaceLoss(
        @Knob(value = "28.6", min = 0, max = 90, low = 0, high = 60, unit = "°", leading = true)
        double margin,

        @Knob(value = "16", min = 1e-3, max = 1e4, low = 1, high = 128, scale = Scale.LOGARITHMIC, leading = true)
        double scale)
        implements ProxyLoss {
    @Override
    public RowLoss row(Row row) {
        double angle = StrictMath.toRadians(margin);
        double cos = ProxyLoss.similarity(row);
        double sin = Math.sqrt(Math.max(0, (1 - cos) * (1 + cos)));
        double cosMargin = StrictMath.cos(angle);
        double sinMargin = StrictMath.sin(angle);
        if (cos < -cosMargin) {
            return CrossEntropy.row(row, scale, scale * (cos - angle * sinMargin), -scale);
        }
        double slope = sin == 0 ? cosMargin : cosMargin + cos * sinMargin / sin;
        return CrossEntropy.row(row, scale, scale * (cos * cosMargin - sin * sinMargin), -scale * slope);
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isOnSphere();
    }

    /// ln(1 + (C - 1) e^{-scale (1 + cos m)}): on its own direction, opposite to all others.
    @Override
    public double floor(BatchComposition composition) {
        double apart = 1 + StrictMath.cos(StrictMath.toRadians(margin));
        return composition.perPositivePair((_, rivals) -> Math.log1p(rivals * Math.exp(-scale * apart)));
    }

    @Override
    public boolean hasMargin() {
        return true;
    }
}
