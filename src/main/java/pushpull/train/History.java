package pushpull.train;

/// The loss of every step so far, thinned to a bounded number of entries, and where settings changed.
///
/// @param steps the step of each entry, ascending
/// @param losses the loss at each
/// @param active the share of pairs or triplets that still feel a force at each, 0 to 1
/// @param marks what was changed, in order
public record History(long[] steps, double[] losses, double[] active, java.util.List<Mark> marks) {
    /// A change of settings.
    ///
    /// @param step when
    /// @param key which setting, as in an experiment file
    /// @param before its value
    /// @param after its new value
    public record Mark(long step, String key, String before, String after) {}
}
