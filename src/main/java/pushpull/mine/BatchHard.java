package pushpull.mine;

import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Draws;

/// The farthest same and the nearest different candidate of each anchor; the first of equals.
///
/// Hermans, Beyer and Leibe, "In defense of the triplet loss", 2017. An anchor that lacks either is left out.
public record BatchHard() implements Miner {
    private static final double ANY = Double.POSITIVE_INFINITY;

    @Override
    public void pick(Row row, Draws draws) {
        boolean both = row.isTwoSided();
        int p = both ? SelectedCandidates.farthest(row.positives(), -ANY, ANY) : -1;
        int n = both ? SelectedCandidates.nearest(row.negatives(), -ANY, ANY) : -1;
        row.pickTriplets(new Triplets.Some(SelectedCandidates.one(p), SelectedCandidates.one(n)));
    }
}
