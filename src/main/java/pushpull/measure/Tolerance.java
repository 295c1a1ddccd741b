package pushpull.measure;

import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;

/// Tolerance: the mean cosine of pairs of the same class, 1 if classes point one way; NaN without such pairs.
///
/// Wang and Liu, "Understanding the behaviour of contrastive loss", CVPR 2021. A zero vector has cosine 0 to all.
public record Tolerance() implements Metric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        return compute(sample.labelled(Split.TRAINING));
    }

    /// Over all pairs i < j of the same label.
    public double compute(LabelledPoints sample) {
        double[][] rows = Geometry.unitRows(sample.points());
        if (rows.length > Alignment.BY_PAIRS) {
            return bySums(rows, sample.classIndices(), sample.classes().length);
        }
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

    /// Products of all pairs of a class are the square of its sum, without the squares of its points, halved.
    private static double bySums(double[][] rows, int[] classes, int count) {
        double[][] sums = new double[count][rows[0].length];
        double[] squares = new double[count];
        int[] sizes = Silhouette.sizes(classes, count);
        for (int i = 0; i < rows.length; i++) {
            squares[classes[i]] += Geometry.dot(rows[i], rows[i]);
            for (int k = 0; k < rows[i].length; k++) {
                sums[classes[i]][k] += rows[i][k];
            }
        }
        double products = 0;
        double pairs = 0;
        for (int c = 0; c < count; c++) {
            products += (Geometry.dot(sums[c], sums[c]) - squares[c]) / 2;
            pairs += sizes[c] * (sizes[c] - 1.0) / 2;
        }
        return products / pairs;
    }
}
