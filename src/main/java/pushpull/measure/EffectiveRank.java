package pushpull.measure;

import pushpull.settings.Knob;

/// The effective number of dimensions by the entropy of the singular values.
///
/// Of the training points, about their mean or as they are; NaN if no singular value is above 0. See `Spectrum`.
public record EffectiveRank(@Knob("true") boolean centred) implements Metric {
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
        return sample.spectrum(centred).effectiveRank();
    }
}
