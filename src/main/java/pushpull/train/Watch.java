package pushpull.train;

/// What is being looked at, so that the trainer works out only that.
///
/// @param point permanent id of the selected point, or -1
/// @param allPairs whether a view shows every pair of the batch
public record Watch(int point, boolean allPairs) {
    /// Nothing beyond the points and their net forces.
    public static final Watch NOTHING = new Watch(-1, false);

    public boolean hasPoint() {
        return point >= 0;
    }
}
