package pushpull.supervise;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.table.DataException;
import pushpull.tensor.Matrix;

/// Same are the nearest neighbours in the input space, if one of the two has the other among its `k` nearest.
///
/// Neighbours are sought among the training points, so that held-out points take no point's place. Hadsell, Chopra and
/// LeCun, "Dimensionality reduction by learning an invariant mapping", CVPR 2006.
public record NearestNeighbours(
        @Knob(value = "5", min = 1, max = 100, high = 20) int k) implements Supervision {
    private static final int MOST_POINTS = 10_000;

    @Override
    public int views() {
        return 1;
    }

    @Override
    public boolean isByPairs() {
        return true;
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        if (points.size() > MOST_POINTS) {
            throw DataException.of("neighbours.points", points.size(), MOST_POINTS);
        }
        PairLists positives = new PairLists(points.size());
        int[] candidates = points.training();
        Matrix features = points.features();
        double[] all = features.rows(candidates).toArray();
        for (int i = 0; i < points.size(); i++) {
            for (int j : nearest(i, features.row(i), candidates, all)) {
                positives.add(i, j);
            }
        }
        return positives.othersDiffer();
    }

    /// The nearest candidates, of equally near ones the lower indices.
    private int[] nearest(int point, double[] row, int[] candidates, double[] all) {
        double[] squares = new double[candidates.length];
        for (int c = 0; c < squares.length; c++) {
            squares[c] = candidates[c] == point ? Double.POSITIVE_INFINITY : square(row, all, c * row.length);
        }
        double[] sorted = squares.clone();
        Arrays.sort(sorted);
        int count =
                Math.min(k, (int) Arrays.stream(sorted).filter(Double::isFinite).count());
        double limit = count == 0 ? -1 : sorted[count - 1];
        IntStream nearer = IntStream.range(0, squares.length).filter(c -> squares[c] < limit);
        IntStream equal = IntStream.range(0, squares.length).filter(c -> squares[c] == limit);
        return IntStream.concat(nearer, equal)
                .limit(count)
                .map(c -> candidates[c])
                .toArray();
    }

    private static double square(double[] row, double[] all, int from) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            double difference = row[j] - all[from + j];
            sum += difference * difference;
        }
        return sum;
    }
}
