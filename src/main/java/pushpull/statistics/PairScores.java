package pushpull.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/// Scores of all pairs i < j, apart by whether the two are of the same class; larger says more likely the same.
public record PairScores(double[] same, double[] different) {
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
        return Roc.of(same, different);
    }

    /// All scores, those of same pairs first.
    public double[] scores() {
        double[] scores = Arrays.copyOf(same, size());
        System.arraycopy(different, 0, scores, same.length, different.length);
        return scores;
    }

    /// For each of [#scores] whether the pair is same.
    public boolean[] targets() {
        boolean[] targets = new boolean[size()];
        Arrays.fill(targets, 0, same.length, true);
        return targets;
    }

    public int size() {
        return same.length + different.length;
    }

    private static PairScores of(double[][] rows, int[] labels, ToDoubleBiFunction<double[], double[]> score) {
        int total = rows.length * Math.max(0, rows.length - 1) / 2;
        double[] same = new double[total];
        double[] different = new double[total];
        int positives = 0;
        int negatives = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                double value = score.applyAsDouble(rows[i], rows[j]);
                if (labels[i] == labels[j]) {
                    same[positives++] = value;
                } else {
                    different[negatives++] = value;
                }
            }
        }
        return new PairScores(Arrays.copyOf(same, positives), Arrays.copyOf(different, negatives));
    }
}
