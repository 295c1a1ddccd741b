package pushpull.measure;

import pushpull.statistics.LabelledPoints;

/// Silhouette of the classes: mean of (b - a) / max(a, b), a the mean distance to the own class, b to the next nearest.
///
/// From -1 to 1; a point alone in its class counts 0. NaN unless there are at least 2 classes and fewer than points.
/// Rousseeuw, "Silhouettes", J. Comp. Appl. Math. 1987.
public record Silhouette() implements Metric, PairwiseMetric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        return compute(sample.labelled(Split.TRAINING));
    }

    /// Of points grouped by their labels.
    public double compute(LabelledPoints sample) {
        if (!isDefined(sample)) {
            return Double.NaN;
        }
        return PairwisePass.within(sample, new SilhouetteTally(sample));
    }

    @Override
    public Field field(MetricInput sample) {
        return Field.TRAINING;
    }

    @Override
    public PairwiseTally tally(MetricInput sample) {
        return new SilhouetteTally(sample.labelled(Split.TRAINING));
    }

    /// The silhouette of every point.
    public static double[] samples(LabelledPoints sample) {
        SilhouetteTally tally = new SilhouetteTally(sample);
        PairwisePass.within(sample, tally);
        return tally.values();
    }

    /// Whether there are enough classes, and points to fill them, for a figure about clusters.
    static boolean isDefined(LabelledPoints sample) {
        int classes = sample.classes().length;
        return classes >= 2 && classes < sample.size();
    }

    static int[] sizes(int[] classes, int count) {
        int[] sizes = new int[count];
        for (int c : classes) {
            sizes[c]++;
        }
        return sizes;
    }
}
