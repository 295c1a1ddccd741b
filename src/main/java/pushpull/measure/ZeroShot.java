package pushpull.measure;

import pushpull.settings.Knob;
import pushpull.statistics.Geometry;
import pushpull.statistics.Labelled;
import pushpull.statistics.NearestCentroid;

/// Zero-shot matching: how often the nearest class centroid of the other modality, by cosine, is the point's class.
///
/// Centroids are made from the other view of the training points. NaN without another view or points. Radford et al.,
/// "Learning transferable visual models from natural language supervision", ICML 2021.
public record ZeroShot(@Knob("training") Part part) implements Metric {
    @Override
    public double of(Sample sample) {
        var others = sample.otherViews(Part.TRAINING);
        if (others == null) {
            return Double.NaN;
        }
        return accuracy(
                sample.labelled(part),
                new Labelled(others, sample.labelled(Part.TRAINING).labels()));
    }

    /// Of queries against a reference set of another modality.
    public static double accuracy(Labelled queries, Labelled reference) {
        if (queries.isEmpty() || reference.isEmpty()) {
            return Double.NaN;
        }
        Labelled directions = new Labelled(Geometry.unit(reference.points()), reference.labels());
        NearestCentroid matcher = NearestCentroid.fit(directions).onSphere();
        return queries.accuracy(matcher.predict(Geometry.unit(queries.points())));
    }
}
