package pushpull.run;

/// A command, and the run that it is for.
///
/// @param run the number of the run, or [#ALL]; playback is for all anyhow
record AddressedCommand(Command command, int run) {
    /// Every run.
    static final int ALL = -1;
}
