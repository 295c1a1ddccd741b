package pushpull.measure;

import java.util.HashMap;
import java.util.Map;
import pushpull.settings.Knob;

/// The share of points whose class wins the vote of their k nearest training points.
///
/// Training points are judged leave-one-out; where fewer than k neighbours exist, all of them vote. NaN without any.
public record KnnAccuracy(
        @Knob(value = "5", min = 1, max = 1000, high = 25) int k,
        @Knob("training") Part part) implements Metric {
    @Override
    public double of(Sample sample) {
        Neighbours neighbours = sample.neighbours(part);
        if (neighbours.count() == 0) {
            return Double.NaN;
        }
        int[] gallery = sample.labelled(Part.TRAINING).labels();
        return sample.labelled(part).accuracy(predictions(neighbours, gallery, k));
    }

    /// The class with most votes among the k nearest of each query, the smallest of equals.
    public static int[] predictions(Neighbours neighbours, int[] galleryLabels, int k) {
        if (neighbours.queries() > 0 && neighbours.count() == 0) {
            throw new IllegalArgumentException("nobody votes: the gallery is empty");
        }
        int[] predictions = new int[neighbours.queries()];
        for (int query = 0; query < predictions.length; query++) {
            predictions[query] = vote(neighbours, query, galleryLabels, k);
        }
        return predictions;
    }

    private static int vote(Neighbours neighbours, int query, int[] galleryLabels, int k) {
        Map<Integer, Integer> votes = new HashMap<>();
        int winner = 0;
        int most = 0;
        for (int rank = 0; rank < Math.min(k, neighbours.count()); rank++) {
            int label = galleryLabels[neighbours.neighbour(query, rank)];
            votes.merge(label, 1, Integer::sum);
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
