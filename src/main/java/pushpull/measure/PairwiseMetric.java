package pushpull.measure;

import java.util.List;
import pushpull.tensor.WorkerPool;

/// A measure made of distances between points: all that look at the same points are tallied in one sweep.
interface PairwiseMetric {
    /// Which distances are needed in this sample: from which points to which.
    Field field(MetricInput sample);

    /// A fresh tally for the points of this field.
    PairwiseTally tally(MetricInput sample);

    /// The value, by a sweep for this measure alone.
    default double alone(MetricInput sample) {
        PairwiseTally tally = tally(sample);
        try (WorkerPool alone = new WorkerPool(1)) {
            PairwisePass.over(field(sample), sample, List.of(tally), alone, _ -> {});
        }
        return tally.value();
    }

    /// Which points are queries, and among which neighbours are sought.
    enum Field {
        /// Each labelled training point among the others.
        TRAINING,
        /// Each labelled held-out point among the labelled training points.
        HELD_OUT_AMONG_TRAINING,
        /// Each labelled held-out point among the others.
        HELD_OUT,
        /// Each training point, labelled or not, among the others.
        ALL_TRAINING;

        /// The labelled points of a part among the training points: those of training among themselves, and so those of
        /// classes that are not trained on.
        static Field queries(Split part, MetricInput sample) {
            return part == Split.TRAINING ? TRAINING : sample.hasNewClasses() ? HELD_OUT : HELD_OUT_AMONG_TRAINING;
        }

        /// The labelled points of a part among themselves.
        static Field within(Split part) {
            return part == Split.TRAINING ? TRAINING : HELD_OUT;
        }
    }
}
