package pushpull.measure;

import pushpull.settings.Knob;

/// The equal error rate of pairs told apart by distance: as many different pairs accepted as same pairs refused.
///
/// Over all pairs within a part; NaN where all pairs are of one kind. See [Roc].
public record VerificationEer(@Knob("training") Part part) implements Metric {
    @Override
    public double of(Sample sample) {
        return sample.roc(part).equalErrorRate();
    }
}
