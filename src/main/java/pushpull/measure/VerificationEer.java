package pushpull.measure;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.statistics.Roc;

/// The equal error rate of pairs told apart by distance: as many different pairs accepted as same pairs refused.
///
/// Over all pairs within a part; NaN if all pairs are of one kind. See `Roc`.
public record VerificationEer(@Knob("training") Split part) implements Metric, PairwiseMetric {
    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double compute(MetricInput sample) {
        return sample.roc(part).equalErrorRate();
    }

    @Override
    public List<MetricRemark> remarks(MetricInput sample) {
        return RocTally.remarks(
                sample.roc(part).equalErrorSlack(), sample.labelled(part).size());
    }

    @Override
    public Field field(MetricInput sample) {
        return Field.within(part);
    }

    @Override
    public PairwiseTally tally(MetricInput sample) {
        return sample.verification(part).figure(Roc::equalErrorRate);
    }
}
