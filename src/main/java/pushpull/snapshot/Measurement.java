package pushpull.snapshot;

import java.util.Optional;
import pushpull.statistics.Reliability;
import pushpull.statistics.Spectrum;

/// One result of a measurement of a snapshot, made beside the run.
public sealed interface Measurement {
    /// The step of the snapshot.
    long step();

    /// What was measured.
    SnapshotPart part();

    /// Why nothing could be measured; empty if something was.
    default Optional<String> failure() {
        return Optional.empty();
    }

    /// Metrics that are followed over time, in the order of `SnapshotMeasurer`.
    record Numbers(SnapshotPart part, long step, double[] values) implements Measurement {}

    /// The singular values of the training points about their mean.
    ///
    /// @param points how many points there are
    /// @param dimensions of the embedding
    record Spread(long step, Spectrum spectrum, int points, int dimensions) implements Measurement {
        @Override
        public SnapshotPart part() {
            return SnapshotPart.SPECTRUM;
        }
    }

    /// Verification by distance, and the calibration of probabilities from the cosine on held-out pairs.
    ///
    /// @param training of pairs of training points
    /// @param heldOut of pairs of held-out points
    /// @param before (1 + cosine) / 2 as the probability
    /// @param platt calibrated by a logistic curve
    /// @param isotonic calibrated by a rising curve
    record Verified(
            long step, RocCurve training, RocCurve heldOut, Reliability before, Reliability platt, Reliability isotonic)
            implements Measurement {
        @Override
        public SnapshotPart part() {
            return SnapshotPart.VERIFICATION;
        }
    }

    /// Why nothing could be measured.
    record Failed(SnapshotPart part, long step, String why) implements Measurement {
        @Override
        public Optional<String> failure() {
            return Optional.of(why);
        }
    }
}
