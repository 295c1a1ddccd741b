package pushpull.mine;

import java.util.Arrays;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// For each same pair the nearest different candidate that is further away than the same one, within the margin.
///
/// d_ap < d_an < d_ap + m; a pair without such a candidate is left out. Schroff et al., "FaceNet", CVPR 2015, sec. 3.2.
public record SemiHard(
        @Knob(value = "0.2", min = 0, max = 1e6, low = 0, high = 2, leading = true)
        double margin) implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        CandidateList positives = row.positives();
        int[] positivePlaces = new int[positives.count()];
        int[] negativePlaces = new int[positives.count()];
        int count = 0;
        for (int p = 0; p < positives.count(); p++) {
            int n = nearestBeyond(row.negatives(), positives.distance(p));
            if (n >= 0 && row.negatives().distance(n) < positives.distance(p) + margin) {
                positivePlaces[count] = p;
                negativePlaces[count++] = n;
            }
        }
        row.pickTriplets(new Triplets.Some(Arrays.copyOf(positivePlaces, count), Arrays.copyOf(negativePlaces, count)));
    }

    private static int nearestBeyond(CandidateList negatives, double limit) {
        int best = -1;
        for (int n = 0; n < negatives.count(); n++) {
            double d = negatives.distance(n);
            if (d > limit && (best < 0 || d < negatives.distance(best))) {
                best = n;
            }
        }
        return best;
    }

    @Override
    public double gap() {
        return margin;
    }
}
