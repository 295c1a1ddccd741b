package pushpull.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pushpull.pair.ListedRelation;
import pushpull.tensor.Matrix;

/// The points of one step, one view after the other.
///
/// @param step whose draws the views show
/// @param points indices, once each
/// @param views the rows that the encoder sees, one matrix a view
/// @param slots the place of each row's point among the points of the run
/// @param groups of each row; a row of a negative group is neither same nor different, but for its own other view
/// @param listed which rows are same if groups cannot say it, null if they do
public record Batch(
        long step,
        int[] points,
        List<Matrix> views,
        int[] slots,
        int[] groups,
        @Nullable ListedRelation listed) {
    /// The row of a point among the first views, by its index; -1 if it is not in the batch.
    public int rowOf(int point) {
        return rowOf(point, points);
    }

    /// The place of a point among the points of a batch, by its index; -1 if it is not there.
    public static int rowOf(int point, int... batch) {
        for (int row = 0; row < batch.length; row++) {
            if (batch[row] == point) {
                return row;
            }
        }
        return -1;
    }

    /// How many unordered pairs of rows are same.
    public long positivePairs() {
        if (listed != null) {
            return counted(listed.positives());
        }
        return pairsWithin(groups);
    }

    private static long pairsWithin(int... groups) {
        return Arrays.stream(groups)
                .boxed()
                .collect(Collectors.groupingBy(group -> group, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Batch::pairs)
                .sum();
    }

    /// How many unordered pairs of rows are different.
    public long negativePairs() {
        if (listed != null) {
            return counted(listed.negatives());
        }
        int[] labelled = Arrays.stream(groups).filter(group -> group >= 0).toArray();
        return pairs(labelled.length) - pairsWithin(labelled);
    }

    private static long pairs(long rows) {
        return rows * (rows - 1) / 2;
    }

    private static long counted(int[][] partners) {
        return Arrays.stream(partners).mapToLong(row -> row.length).sum() / 2;
    }
}
