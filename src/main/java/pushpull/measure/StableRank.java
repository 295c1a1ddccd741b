package pushpull.measure;

import pushpull.settings.Knob;

/// How much the largest singular value leaves to others, sum s^2 / (largest s)^2.
///
/// Of the training points, about their mean or as they are; NaN if no singular value is above 0. See `Spectrum`.
public record StableRank(@Knob("true") boolean centred) implements Metric {
    @Override
    public Better better() {
        return Better.NEITHER;
    }

    @Override
    public boolean needsLabels() {
        return false;
    }

    @Override
    public double compute(MetricInput sample) {
        return sample.spectrum(centred).stableRank();
    }
}
