package pushpull.mine;

import pushpull.pair.Row;
import pushpull.pair.Side;
import pushpull.pair.Triplets;
import pushpull.random.Draws;

/// The farthest same and the nearest different candidate of each anchor; the first of equals.
///
/// Hermans, Beyer and Leibe, "In defense of the triplet loss", 2017. An anchor that lacks either is left out.
public record BatchHard() implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        if (!row.isTwoSided()) {
            row.pickTriplets(new Triplets.Some(new int[0], new int[0]));
            return;
        }
        row.pickTriplets(new Triplets.Some(new int[] {farthest(row.same())}, new int[] {nearest(row.different())}));
    }

    static int farthest(Side side) {
        int best = 0;
        for (int k = 1; k < side.count(); k++) {
            if (side.distance(k) > side.distance(best)) {
                best = k;
            }
        }
        return best;
    }

    static int nearest(Side side) {
        int best = 0;
        for (int k = 1; k < side.count(); k++) {
            if (side.distance(k) < side.distance(best)) {
                best = k;
            }
        }
        return best;
    }
}
