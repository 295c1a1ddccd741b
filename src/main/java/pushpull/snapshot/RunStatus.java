package pushpull.snapshot;

/// Whether a run is moving, and what should be said about it.
///
/// @param phase playing, paused or halted
/// @param message a sentence for the person, empty where there is nothing to say
public record RunStatus(Phase phase, String message) {
    /// What the trainer does next.
    public enum Phase {
        PLAYING,
        PAUSED,
        /// The next step would not be a number, or data could not be read; the last good state stays.
        HALTED
    }
}
