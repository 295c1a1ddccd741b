package pushpull.snapshot;

/// Every unordered pair of the last batch: distance and force, for the charts that show all of them.
///
/// @param first index of one point among the snapshot's points
/// @param second index of the other
/// @param same whether they are the same
/// @param distances in the distance in force
/// @param magnitudes d(loss)/d(distance) times the count: positive pulls, negative pushes
public record BatchPairs(int[] first, int[] second, boolean[] same, double[] distances, double[] magnitudes) {
    public int size() {
        return first.length;
    }
}
