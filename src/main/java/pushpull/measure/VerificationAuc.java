package pushpull.measure;

import pushpull.settings.Knob;

/// The area under the ROC curve of pairs told apart by distance: how often a same pair is nearer than a different one.
///
/// Over all pairs within a part; NaN where all pairs are of one kind. See [Roc].
public record VerificationAuc(@Knob("training") Part part) implements Metric {
    @Override
    public double of(Sample sample) {
        return sample.roc(part).auc();
    }
}
