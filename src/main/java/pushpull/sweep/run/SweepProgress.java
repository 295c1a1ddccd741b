package pushpull.sweep.run;

/// How far a sweep is.
///
/// @param done how many runs are finished
/// @param running how many are under way
/// @param all how many there are to do
/// @param secondsLeft about how long the rest takes; NaN before that can be said
public record SweepProgress(int done, int running, int all, double secondsLeft) {
    /// How many have not begun.
    public int left() {
        return all - done - running;
    }
}
