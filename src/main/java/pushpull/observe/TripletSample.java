package pushpull.observe;

import java.util.Arrays;
import pushpull.snapshot.MinedTriplets;

/// A bounded sample of triplets: the picked ones and, evenly spaced, the others.
final class TripletSample {
    private static final int MOST_OTHERS = 3000;
    private static final int MOST_PICKED = 2000;

    private final double gap;
    private final boolean mines;
    private final int[] points;
    private final int[][] places = new int[3][MOST_OTHERS + MOST_PICKED];
    private final double[][] distances = new double[2][MOST_OTHERS + MOST_PICKED];
    private final boolean[] picked = new boolean[MOST_OTHERS + MOST_PICKED];
    private int size;

    /// @param mines whether there is a miner; otherwise nothing counts as picked
    /// @param points of the batch, as indices
    TripletSample(double gap, boolean mines, int... points) {
        this.gap = gap;
        this.mines = mines;
        this.points = points;
    }

    MinedTriplets of(AnchorTriplets... anchors) {
        long all = Arrays.stream(anchors).mapToLong(AnchorTriplets::all).sum();
        long hard = 0;
        long semiHard = 0;
        long left = 0;
        for (AnchorTriplets anchor : anchors) {
            double[] sorted = anchor.near().clone();
            Arrays.sort(sorted);
            for (double far : anchor.far()) {
                long nearer = below(sorted, far);
                hard += sorted.length - nearer;
                semiHard += Double.isNaN(gap) ? 0 : nearer - Math.min(nearer, atMost(sorted, far - gap));
            }
            left += mines ? left(anchor) : 0;
        }
        list(anchors, true, Math.ceilDiv(left, MOST_PICKED));
        list(anchors, false, Math.ceilDiv(all - left, MOST_OTHERS));
        return new MinedTriplets(
                Arrays.copyOf(places[0], size),
                Arrays.copyOf(places[1], size),
                Arrays.copyOf(places[2], size),
                Arrays.copyOf(distances[0], size),
                Arrays.copyOf(distances[1], size),
                Arrays.copyOf(picked, size),
                gap,
                new MinedTriplets.Counts(hard, semiHard, all - hard - semiHard, left));
    }

    /// How many of the sorted values are less than a limit.
    private static int below(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int atMost(double[] sorted, double limit) {
        return below(sorted, Math.nextUp(limit));
    }

    private static long left(AnchorTriplets anchor) {
        long left = 0;
        for (int p = 0; p < anchor.positives().length; p++) {
            for (int n = 0; n < anchor.negatives().length; n++) {
                left += anchor.left().has(p, n) ? 1 : 0;
            }
        }
        return left;
    }

    /// Lists every n-th triplet, picked or not.
    private void list(AnchorTriplets[] anchors, boolean wanted, long every) {
        long met = 0;
        for (AnchorTriplets anchor : anchors) {
            for (int p = 0; p < anchor.positives().length; p++) {
                for (int n = 0; n < anchor.negatives().length; n++) {
                    if ((mines && anchor.left().has(p, n)) == wanted && met++ % every == every / 2) {
                        add(anchor, p, n, wanted);
                    }
                }
            }
        }
    }

    private void add(AnchorTriplets anchor, int p, int n, boolean isPicked) {
        if (size < picked.length) {
            places[0][size] = point(anchor.anchor());
            places[1][size] = point(anchor.positives()[p]);
            places[2][size] = point(anchor.negatives()[n]);
            distances[0][size] = anchor.near()[p];
            distances[1][size] = anchor.far()[n];
            picked[size++] = isPicked;
        }
    }

    private int point(int row) {
        return points[row % points.length];
    }
}
