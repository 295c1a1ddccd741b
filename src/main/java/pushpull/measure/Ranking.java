package pushpull.measure;

/// What one query finds, nearest first: which neighbours are of its class, and how far away they are.
public record Ranking(boolean[] hits, double[] distances) {
    /// How many neighbours are of the query's class.
    public int relevant() {
        return hitsAmong(hits.length);
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
    double precisionsAtHits(int count) {
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
