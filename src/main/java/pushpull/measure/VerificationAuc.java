package pushpull.measure;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.statistics.Roc;

/// The area under the ROC curve of pairs told apart by distance: how often a same pair is nearer than a different one.
///
/// Over all pairs within a part; NaN if all pairs are of one kind. See `Roc`.
public record VerificationAuc(@Knob("training") Split part) implements Metric, PairwiseMetric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        return sample.roc(part).auc();
    }

    @Override
    public List<MetricRemark> remarks(MetricInput sample) {
        return RocTally.remarks(sample.roc(part).slack(), sample.labelled(part).size());
    }

    @Override
    public Field field(MetricInput sample) {
        return Field.within(part);
    }

    @Override
    public PairwiseTally tally(MetricInput sample) {
        return sample.verification(part).figure(Roc::auc);
    }
}
