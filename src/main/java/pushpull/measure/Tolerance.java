package pushpull.measure;

/// Tolerance: the mean cosine of pairs of the same class, 1 where classes point one way; NaN without such pairs.
///
/// Wang and Liu, "Understanding the behaviour of contrastive loss", CVPR 2021. A zero vector has cosine 0 to all.
public record Tolerance() implements Metric {
    @Override
    public double of(Sample sample) {
        return of(sample.labelled(Part.TRAINING));
    }

    /// Over all pairs i < j of the same label.
    public double of(Labelled sample) {
        double[][] rows = Geometry.unitRows(sample.points());
        double sum = 0;
        long pairs = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (sample.labels()[i] == sample.labels()[j]) {
                    sum += Geometry.dot(rows[i], rows[j]);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}
