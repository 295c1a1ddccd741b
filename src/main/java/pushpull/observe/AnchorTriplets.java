package pushpull.observe;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.Triplets;

/// The candidates of one anchor before mining, and the triplets that the miner kept.
///
/// @param sames rows of the same candidates
/// @param near their distances
/// @param differents rows of the different candidates
/// @param far their distances
/// @param left the triplets kept, by places in these lists
record AnchorTriplets(int anchor, int[] sames, double[] near, int[] differents, double[] far, Left left) {
    /// The triplets of an anchor that a miner kept.
    sealed interface Left {
        /// Whether it kept the triplet of the same one at place `p` and the different one at place `n`.
        boolean has(int p, int n);
    }

    /// Every kept same one with every kept different one.
    private record Kept(BitSet sames, BitSet differents) implements Left {
        @Override
        public boolean has(int p, int n) {
            return sames.get(p) && differents.get(n);
        }
    }

    /// Single triplets, as places in the rectangle of same by different.
    private record Some(BitSet places, int width) implements Left {
        @Override
        public boolean has(int p, int n) {
            return places.get(p * width + n);
        }
    }

    static AnchorTriplets before(Row row) {
        CandidateList same = row.same();
        CandidateList different = row.different();
        return new AnchorTriplets(
                row.anchor(),
                Arrays.copyOf(same.columns(), same.count()),
                Arrays.copyOf(same.distances(), same.count()),
                Arrays.copyOf(different.columns(), different.count()),
                Arrays.copyOf(different.distances(), different.count()),
                new Some(new BitSet(), 0));
    }

    AnchorTriplets after(Row row) {
        return new AnchorTriplets(anchor, sames, near, differents, far, left(row));
    }

    private Left left(Row row) {
        Triplets.Some listed = row.listedTriplets();
        return listed == null ? new Kept(places(sames, row.same()), places(differents, row.different())) : some(listed);
    }

    private Left some(Triplets.Some some) {
        BitSet places = new BitSet();
        for (int t = 0; t < some.positives().length; t++) {
            places.set(some.positives()[t] * differents.length + some.negatives()[t]);
        }
        return new Some(places, differents.length);
    }

    /// Which of the original columns are still in a list of candidates.
    private static BitSet places(int[] before, CandidateList side) {
        BitSet kept = new BitSet();
        int[] now = Arrays.copyOf(side.columns(), side.count());
        Arrays.sort(now);
        IntStream.range(0, before.length)
                .filter(place -> Arrays.binarySearch(now, before[place]) >= 0)
                .forEach(kept::set);
        return kept;
    }

    /// How many triplets there are.
    long all() {
        return (long) sames.length * differents.length;
    }
}
