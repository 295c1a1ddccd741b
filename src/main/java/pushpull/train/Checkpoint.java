package pushpull.train;

/// A place of a run from which it can be folded on.
///
/// @param applied how many changes of the script were in force
/// @param experiment the settings in force
/// @param state everything else that the next step reads
/// @param loss of the last step
/// @param active share of terms of the last step that were not zero
record Checkpoint(int applied, Experiment experiment, State state, double loss, double active) {
    private static final long OVERHEAD = 1024;

    long step() {
        return state.step();
    }

    /// About how much room it takes.
    long bytes() {
        long numbers = OVERHEAD;
        for (var part : state.numbers().values()) {
            numbers += (long) Double.BYTES * part.rows() * part.columns();
        }
        return numbers;
    }
}
