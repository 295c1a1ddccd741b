package pushpull.snapshot;

/// Whether a run is playing, paused or halted, with a message.
///
/// @param phase playing, paused or halted
/// @param message a sentence for the person, empty if there is nothing to say
public record RunStatus(Phase phase, String message) {
    /// What the trainer does next.
    public enum Phase {
        PLAYING,
        PAUSED,
        /// The next step would give NaN, or data could not be read; the last good state stays.
        HALTED,
        /// Something went wrong that should not; the last good state stays.
        FAILED;

        /// Whether no step can be taken until something else is tried.
        public boolean isHalted() {
            return this == HALTED || this == FAILED;
        }
    }
}
