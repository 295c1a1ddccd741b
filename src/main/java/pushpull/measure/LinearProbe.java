package pushpull.measure;

import java.util.List;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.LogisticRegression;

/// The accuracy of a linear classifier trained on the embeddings of the training points. See `LogisticRegression`.
///
/// NaN if nothing is trained on, no point is asked, or all that are asked are of classes that are not trained on.
public record LinearProbe(
        @Knob(value = "1", min = 1e-6, max = 1e6, low = 0.01, high = 100, scale = Scale.LOGARITHMIC)
        double c,

        @Knob("training") Split part)
        implements Metric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    /// The gradient, for each point and unit of C, below which an accuracy no longer changes.
    private static final double ENOUGH = 1e-5;

    @Override
    public double compute(MetricInput sample) {
        LabelledPoints asked = sample.labelled(part);
        if (!isAsked(sample)) {
            return Double.NaN;
        }
        return asked.accuracy(fit(sample).predict(asked.points()));
    }

    @Override
    public List<MetricRemark> remarks(MetricInput sample) {
        return !isAsked(sample) || fit(sample).converged() ? List.of() : List.of(new MetricRemark.NotConverged());
    }

    private boolean isAsked(MetricInput sample) {
        boolean apart = part == Split.HELD_OUT && sample.hasNewClasses();
        return !apart
                && !sample.labelled(Split.TRAINING).isEmpty()
                && !sample.labelled(part).isEmpty();
    }

    private LogisticRegression fit(MetricInput sample) {
        return sample.probe(c, ENOUGH * c * sample.labelled(Split.TRAINING).size());
    }
}
