package pushpull.observe;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.Triplets;

/// The candidates of one anchor before mining, and the triplets that the miner kept.
///
/// @param positives rows of the same candidates
/// @param near their distances
/// @param negatives rows of the different candidates
/// @param far their distances
/// @param left the triplets kept, by places in these lists
record AnchorTriplets(int anchor, int[] positives, double[] near, int[] negatives, double[] far, Left left) {
    /// The triplets of an anchor that a miner kept.
    sealed interface Left {
        /// Whether it kept the triplet of the same one at place `p` and the different one at place `n`.
        boolean has(int p, int n);
    }

    /// Every kept same one with every kept different one.
    private record Kept(BitSet positives, BitSet negatives) implements Left {
        @Override
        public boolean has(int p, int n) {
            return positives.get(p) && negatives.get(n);
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
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        return new AnchorTriplets(
                row.anchor(),
                Arrays.copyOf(positives.columns(), positives.count()),
                Arrays.copyOf(positives.distances(), positives.count()),
                Arrays.copyOf(negatives.columns(), negatives.count()),
                Arrays.copyOf(negatives.distances(), negatives.count()),
                new Some(new BitSet(), 0));
    }

    AnchorTriplets after(Row row) {
        return new AnchorTriplets(anchor, positives, near, negatives, far, left(row));
    }

    private Left left(Row row) {
        Triplets.Some listed = row.listedTriplets();
        return listed == null
                ? new Kept(places(positives, row.positives()), places(negatives, row.negatives()))
                : some(listed);
    }

    private Left some(Triplets.Some some) {
        BitSet places = new BitSet();
        for (int t = 0; t < some.positives().length; t++) {
            places.set(some.positives()[t] * negatives.length + some.negatives()[t]);
        }
        return new Some(places, negatives.length);
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
        return (long) positives.length * negatives.length;
    }
}
