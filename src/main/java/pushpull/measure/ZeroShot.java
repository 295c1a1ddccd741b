package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestCentroid;

/// Zero-shot matching: how often the nearest class centroid of the other modality, by cosine, is the point's class.
///
/// Centroids are made from the other view of the training points. NaN without another view or points. Radford et al.,
/// "Learning transferable visual models from natural language supervision", ICML 2021.
public record ZeroShot(@Knob("training") Split part) implements Metric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        var others = sample.otherViews(Split.TRAINING);
        if (others == null || part == Split.HELD_OUT && sample.hasNewClasses()) {
            return Double.NaN;
        }
        return accuracy(
                sample.labelled(part),
                new LabelledPoints(others, sample.labelled(Split.TRAINING).labels()));
    }

    /// Of queries against a reference set of another modality.
    public static double accuracy(LabelledPoints queries, LabelledPoints reference) {
        if (queries.isEmpty() || reference.isEmpty()) {
            return Double.NaN;
        }
        LabelledPoints directions = new LabelledPoints(Geometry.unit(reference.points()), reference.labels());
        NearestCentroid matcher = NearestCentroid.fit(directions).onSphere();
        return queries.accuracy(matcher.predict(Geometry.unit(queries.points())));
    }
}
