package pushpull.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/// Scores of all pairs i < j, apart by whether the two are of the same class; larger says more likely the same.
public record PairScores(double[] positives, double[] negatives) {
    /// Scored by minus the Euclidean distance.
    public static PairScores negativeDistance(LabelledPoints sample) {
        return of(Geometry.rows(sample.points()), sample.labels(), (x, y) -> -Geometry.distance(x, y));
    }

    /// Scored by the cosine; a zero vector has cosine 0 to all.
    public static PairScores cosine(LabelledPoints sample) {
        return of(Geometry.unitRows(sample.points()), sample.labels(), Geometry::dot);
    }

    /// Verification by these scores.
    public Roc roc() {
        return Roc.of(positives, negatives);
    }

    /// All scores, those of same pairs first.
    public double[] scores() {
        double[] scores = Arrays.copyOf(positives, size());
        System.arraycopy(negatives, 0, scores, positives.length, negatives.length);
        return scores;
    }

    /// For each of [#scores] whether the pair is same.
    public boolean[] targets() {
        boolean[] targets = new boolean[size()];
        Arrays.fill(targets, 0, positives.length, true);
        return targets;
    }

    public int size() {
        return positives.length + negatives.length;
    }

    private static PairScores of(double[][] rows, int[] labels, ToDoubleBiFunction<double[], double[]> score) {
        int total = rows.length * Math.max(0, rows.length - 1) / 2;
        double[] positives = new double[total];
        double[] negatives = new double[total];
        int p = 0;
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                double value = score.applyAsDouble(rows[i], rows[j]);
                if (labels[i] == labels[j]) {
                    positives[p++] = value;
                } else {
                    negatives[n++] = value;
                }
            }
        }
        return new PairScores(Arrays.copyOf(positives, p), Arrays.copyOf(negatives, n));
    }
}
