package pushpull.statistics;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Makes a [Roc] of counts at falling thresholds.
public final class RocBuilder {
    private final DoubleStream.Builder thresholds = DoubleStream.builder().add(Double.POSITIVE_INFINITY);
    private final LongStream.Builder falseAccepts = LongStream.builder().add(0);
    private final LongStream.Builder trueAccepts = LongStream.builder().add(0);
    private long positives;
    private long negatives;

    /// Adds the pairs that are accepted at this threshold and at none before.
    public void add(double threshold, long morePositives, long moreNegatives) {
        if (morePositives > 0 || moreNegatives > 0) {
            positives += morePositives;
            negatives += moreNegatives;
            thresholds.add(threshold);
            trueAccepts.add(positives);
            falseAccepts.add(negatives);
        }
    }

    public Roc roc() {
        return new Roc(
                thresholds.build().toArray(),
                falseAccepts.build().toArray(),
                trueAccepts.build().toArray());
    }
}
