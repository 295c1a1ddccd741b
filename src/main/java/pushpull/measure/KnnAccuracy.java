package pushpull.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import pushpull.settings.Knob;
import pushpull.statistics.Neighbours;

/// The share of points whose class wins the vote of their k nearest training points.
///
/// Training points are judged leave-one-out; if fewer than k neighbours exist, all of them vote. NaN without any.
public record KnnAccuracy(
        @Knob(value = "5", min = 1, max = 1000, high = 25) int k,
        @Knob("training") Split part) implements Metric, PairwiseMetric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        return alone(sample);
    }

    @Override
    public Field field(MetricInput sample) {
        return Field.queries(part, sample);
    }

    @Override
    public PairwiseTally tally(MetricInput sample) {
        return new Votes(k, sample.gallery(part).labels());
    }

    private static final class Votes implements PairwiseTally {
        private final int k;
        private final int[] gallery;
        private int asked;
        private int right;

        Votes(int k, int... gallery) {
            this.k = k;
            this.gallery = gallery;
        }

        @Override
        public int depth(int relevant, int others) {
            return k;
        }

        @Override
        public void add(QueryDistances query) {
            int voters = Math.min(k, query.nearest().length);
            if (voters > 0) {
                asked++;
                right += winner(rank -> gallery[query.nearest()[rank]], voters) == query.label() ? 1 : 0;
            }
        }

        @Override
        public double value() {
            return (double) right / asked;
        }
    }

    /// The class with most votes among the k nearest of each query, the smallest of equals.
    public static int[] predictions(Neighbours neighbours, int[] galleryLabels, int k) {
        if (neighbours.queries() > 0 && neighbours.count() == 0) {
            throw new IllegalArgumentException("nobody votes: the gallery is empty");
        }
        int[] predictions = new int[neighbours.queries()];
        for (int query = 0; query < predictions.length; query++) {
            int asked = query;
            predictions[query] =
                    winner(rank -> galleryLabels[neighbours.neighbour(asked, rank)], Math.min(k, neighbours.count()));
        }
        return predictions;
    }

    private static int winner(IntUnaryOperator labels, int voters) {
        Map<Integer, Integer> votes = new HashMap<>();
        int winner = 0;
        int most = 0;
        for (int rank = 0; rank < voters; rank++) {
            votes.merge(labels.applyAsInt(rank), 1, Integer::sum);
        }
        for (Map.Entry<Integer, Integer> count : votes.entrySet()) {
            int label = count.getKey();
            if (count.getValue() > most || count.getValue() == most && label < winner) {
                most = count.getValue();
                winner = label;
            }
        }
        return winner;
    }
}
