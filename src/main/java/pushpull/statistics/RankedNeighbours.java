package pushpull.statistics;

/// What one query finds, nearest first: which neighbours are of its class, and how far away they are.
///
/// @param hits of all neighbours, or of the first few
/// @param distances of the same
/// @param relevant how many of all neighbours are of the query's class
public record RankedNeighbours(boolean[] hits, double[] distances, int relevant) {
    /// Of all neighbours.
    public static RankedNeighbours of(boolean[] hits, double[] distances) {
        int relevant = 0;
        for (boolean hit : hits) {
            relevant += hit ? 1 : 0;
        }
        return new RankedNeighbours(hits, distances, relevant);
    }

    /// How many of the first `count` neighbours are of the query's class.
    public int hitsAmong(int count) {
        int found = 0;
        for (int rank = 0; rank < Math.min(count, hits.length); rank++) {
            found += hits[rank] ? 1 : 0;
        }
        return found;
    }

    /// The sum of the precisions at those of the first `count` ranks that are hits.
    public double precisionsAtHits(int count) {
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < Math.min(count, hits.length); rank++) {
            if (hits[rank]) {
                sum += (double) ++found / (rank + 1);
            }
        }
        return sum;
    }
}
