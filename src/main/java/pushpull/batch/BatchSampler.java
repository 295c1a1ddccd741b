package pushpull.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.data.RowCopies;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.supervise.PairLabels;

/// The batches of a run: indices of training points in canonical order, which is by group and then by id.
///
/// In that order each class is one contiguous run, which makes rows of pairs fast, and a full batch is the same at
/// every step. Groups are those of the pair labels, or the class labels if these form no groups.
public final class BatchSampler {
    private final int[] candidates;
    private final int[] groups;

    private BatchSampler(int[] candidates, int... groups) {
        this.candidates = candidates;
        this.groups = groups;
    }

    /// The batches of the training points.
    public static BatchSampler of(Points points, PairLabels pairLabels) {
        int[] group = pairLabels instanceof PairLabels.Groups groups ? groups.group() : points.labels();
        int[] sorted = Arrays.stream(points.training())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> group[i]).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        return new BatchSampler(sorted, RowCopies.picked(group, sorted));
    }

    /// The batch of a step.
    public int[] batch(Sampling sampling, int size, long step, Streams streams) {
        int[] places = sampling.choose(groups.clone(), size, streams.of(Purpose.BATCH, step));
        return IntStream.of(places).sorted().map(place -> candidates[place]).toArray();
    }
}
