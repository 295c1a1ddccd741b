package pushpull.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.pair.Listed;
import pushpull.tensor.Matrix;

/// The points that a step sees, one view behind the other.
///
/// @param step whose draws the views show
/// @param points indices, once each
/// @param views the rows that the encoder sees, one matrix a view
/// @param slots the place of each row's point among the points of the run
/// @param groups of each row; same are those of one group that is not negative
/// @param listed who is same with whom where groups cannot say it, null where they do
record Batch(
        long step,
        int[] points,
        List<Matrix> views,
        int[] slots,
        int[] groups,
        @Nullable Listed listed) {}
