package pushpull.snapshot;

/// Every unordered pair of the last batch with its distance and force, for the charts that show all pairs.
///
/// @param first index of one point among the snapshot's points
/// @param second index of the other
/// @param positive whether they are the same
/// @param distances as the loss measures them
/// @param magnitudes d(loss)/d(distance) times the count: positive pulls, negative pushes
public record BatchPairs(int[] first, int[] second, boolean[] positive, double[] distances, double[] magnitudes) {
    public int size() {
        return first.length;
    }
}
