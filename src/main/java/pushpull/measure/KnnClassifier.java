package pushpull.measure;

import pushpull.random.Streams;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.tensor.Matrix;

/// The class that wins the vote of the nearest labelled training points at any place: the classifier of
/// [KnnAccuracy], place by place.
///
/// Of equally near points the first votes, of equally many votes the smallest class wins. Immutable.
public final class KnnClassifier {
    /// The class of a place that gets no votes.
    public static final int NONE = -1;

    private final double[][] gallery;
    private final int[] labels;
    private final int k;

    private KnnClassifier(LabelledPoints gallery, int k) {
        this.gallery = Geometry.rows(gallery.points());
        this.labels = gallery.labels();
        this.k = Math.min(k, labels.length);
    }

    /// Among the points of a run, of which the same are drawn if there are too many as for its measures.
    ///
    /// @param k how many vote
    /// @param embeddings one point a row
    /// @param labels of each point, below 0 if unknown
    /// @param heldOut whether each point is kept aside
    public static KnnClassifier of(int k, Matrix embeddings, int[] labels, boolean[] heldOut, Streams streams) {
        return new KnnClassifier(
                MetricInput.of(embeddings, labels, heldOut, null, streams)
                        .limited(MetricInput.LIMIT)
                        .labelled(Split.TRAINING),
                k);
    }

    /// The class of a place, or [#NONE].
    public int at(double... place) {
        double[] near = new double[k];
        int[] votes = new int[k];
        int count = 0;
        for (int i = 0; i < gallery.length; i++) {
            double distance = Geometry.distance(place, gallery[i]);
            if (count < k || distance < near[k - 1]) {
                int at = count < k ? count++ : k - 1;
                for (; at > 0 && near[at - 1] > distance; at--) {
                    near[at] = near[at - 1];
                    votes[at] = votes[at - 1];
                }
                near[at] = distance;
                votes[at] = labels[i];
            }
        }
        return winner(votes, count);
    }

    private static int winner(int[] votes, int count) {
        int winner = NONE;
        int most = 0;
        for (int i = 0; i < count; i++) {
            int same = 0;
            for (int j = 0; j < count; j++) {
                same += votes[j] == votes[i] ? 1 : 0;
            }
            if (same > most || same == most && votes[i] < winner) {
                most = same;
                winner = votes[i];
            }
        }
        return winner;
    }
}
