package pushpull.reference.check;

import java.util.Arrays;
import pushpull.pair.ListedRelation;
import pushpull.pair.Row;
import pushpull.pair.RowObserver;

/// Records the similarity of each query to its candidates, the same one first, and the derivative of the loss by each.
final class Similarities implements RowObserver {
    private final ListedRelation lines;
    private final double[][] similarities;
    private final double[][] slopes;

    /// @param lines the candidates of each query; queries come first
    /// @param queries how many queries there are
    Similarities(ListedRelation lines, int queries) {
        this.lines = lines;
        similarities = new double[queries][];
        slopes = new double[queries][];
    }

    @Override
    public void observe(Row row, double[] distances, double[] forces) {
        int query = row.anchor();
        if (query >= similarities.length) {
            return;
        }
        int[] positives = lines.positives()[query];
        int[] negatives = lines.negatives()[query];
        similarities[query] = new double[positives.length + negatives.length];
        slopes[query] = new double[similarities[query].length];
        for (int k = 0; k < similarities[query].length; k++) {
            int column = k < positives.length ? positives[k] : negatives[k - positives.length];
            similarities[query][k] = row.distance().similarity(distances[column]);
            slopes[query][k] = -forces[column];
        }
    }

    /// The similarities, row after row, multiplied by a factor.
    double[] similarities(double factor) {
        return flat(similarities, factor);
    }

    /// d(loss)/d(similarity), row after row.
    ///
    /// @param factor what the sum of the rows was multiplied by
    double[] slopes(double factor) {
        return flat(slopes, factor);
    }

    private static double[] flat(double[][] rows, double factor) {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(number -> factor * number)
                .toArray();
    }
}
