package pushpull.train;

import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Experiment;

/// A place of a run from which it can be folded on.
///
/// @param applied how many changes of the script were in force
/// @param experiment the settings in force
/// @param points those in force, shared with other checkpoints until one is edited; null if the script must say
/// @param state everything else that the next step reads
/// @param loss of the last step
/// @param active share of terms of the last step that were not zero
public record Checkpoint(
        int applied, Experiment experiment, @Nullable Points points, TrainingState state, double loss, double active) {
    private static final long OVERHEAD = 1024;

    public long step() {
        return state.step();
    }

    /// About how much room it takes.
    public long bytes() {
        long numbers = OVERHEAD;
        for (var part : state.numbers().values()) {
            numbers += (long) Double.BYTES * part.rows() * part.columns();
        }
        return numbers;
    }

    /// How much room its points take beside those of another.
    public long bytesBeside(@Nullable Checkpoint other) {
        Points own = points;
        Points theirs = other == null ? null : other.points;
        if (own == null || theirs != null && own.equals(theirs)) {
            return 0;
        }
        return (long) Double.BYTES * own.size() * (own.dimensions() + 2);
    }
}
