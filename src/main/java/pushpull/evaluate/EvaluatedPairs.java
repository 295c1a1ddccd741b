package pushpull.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.observe.force.PairForceRecorder;
import pushpull.pair.ReducedLoss;
import pushpull.train.Objective;
import pushpull.train.TrainingData;

/// Every pair of rows of an evaluation, with the force and gradient that the loss gives it.
///
/// Rows are the points in their order; with two views, the rows of the second view follow those of the first.
public final class EvaluatedPairs {
    /// A pair of rows, the first before the second.
    ///
    /// @param positive whether they are the same
    /// @param distance as the loss measures it
    /// @param force d(loss)/d(distance) times the count that the loss divides such a pair by: positive pulls,
    /// negative pushes
    /// @param gradient d(loss)/d(distance)
    public record RowPair(int first, int second, boolean positive, double distance, double force, double gradient) {}

    private final TrainingData data;
    private final int[] order;
    private final Objective.Answer answer;
    private final PairForceRecorder recorder;

    /// @param order for each row, its row in the batch
    /// @param recorder of every pair
    EvaluatedPairs(TrainingData data, int[] order, Objective.Answer answer, PairForceRecorder recorder) {
        this.data = data;
        this.order = order.clone();
        this.answer = answer;
        this.recorder = recorder;
    }

    /// How many rows there are.
    public int rows() {
        return order.length;
    }

    /// The pairs of a row with those after it; pairs that are neither same nor different are left out.
    public List<RowPair> from(int first) {
        double[] distances = recorder.distances(order[first]);
        List<double[]> forces = IntStream.range(0, answer.outcomes().size())
                .mapToObj(comparison -> recorder.shares(order[first], comparison))
                .toList();
        List<RowPair> pairs = new ArrayList<>();
        for (int second = first + 1; second < order.length; second++) {
            boolean positive = isPositivePair(first, second);
            if (!positive && !isNegativePair(first, second)) {
                continue;
            }
            double gradient = 0;
            for (int k = 0; k < forces.size(); k++) {
                ReducedLoss reduced = answer.outcomes().get(k).reduced();
                gradient += forces.get(k)[order[second]] * reduced.factor(positive);
            }
            pairs.add(new RowPair(
                    first, second, positive, distances[order[second]], answer.count(positive) * gradient, gradient));
        }
        return pairs;
    }

    private boolean isNegativePair(int first, int second) {
        int points = data.points().size();
        return data.isNegativePair(first % points, second % points);
    }

    private boolean isPositivePair(int first, int second) {
        int points = data.points().size();
        return data.isPositivePair(first % points, second % points);
    }
}
