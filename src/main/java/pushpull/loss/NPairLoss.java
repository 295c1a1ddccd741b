package pushpull.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.limit.SoftmaxLimits;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.ListedRelation;
import pushpull.pair.Relation;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;
import pushpull.tensor.Scalars;

/// N-pair loss: one pair of each group; an anchor must pick its own partner among the partners of all groups.
///
/// With a_i and p_i the first two points of group i, N groups in all,
/// 1/N sum_i ln(1 + sum_{j != i} e^{a_i p_j - a_i p_i}) + l2/(2N) sum_i (|a_i|^2 + |p_i|^2).
/// Sohn, "Improved deep metric learning with multi-class N-pair loss objective", NIPS 2016, eq. 11 and sec. 3.2.2 (l2
/// there 0.02 in public code); pytorch-metric-learning has it without l2. With two views a group is a point, so the
/// first view picks its second one. Dot products only. Points beyond the second of a group take no part; a group of one
/// point neither. With a list of pairs as supervision every point is an anchor of its listed candidates.
public record NPairLoss(
        @Knob(value = "0", min = 0, max = 1e3, low = 0, high = 0.1)
        double decay) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        double rivals = Softmax.logSum(negatives, -1);
        double value = 0;
        double lost = 0;
        int picks = 0;
        for (int p = 0; p < positives.count(); p++) {
            if (positives.column(p) == row.anchor()) {
                value -= 0.5 * decay * positives.distance(p);
                positives.forces()[p] = -0.5 * decay;
            } else {
                double behind = rivals + positives.distance(p);
                value += Scalars.softplus(behind);
                positives.forces()[p] = Scalars.sigmoid(behind);
                lost += positives.forces()[p];
                picks++;
            }
        }
        negatives.weigh(-lost);
        return RowLoss.of(value, picks, picks);
    }

    /// The first point of each group meets all second points; if lengths count, each of them also meets itself.
    @Override
    public Relation relate(ComparisonSpec pairing, int[] rows, int[] columns) {
        List<int[]> pairs = firstPairs(rows);
        int[][] positives = new int[rows.length][0];
        int[][] negatives = new int[rows.length][0];
        for (int[] pair : pairs) {
            positives[pair[0]] = decay > 0 ? pair : new int[] {pair[1]};
            positives[pair[1]] = decay > 0 ? new int[] {pair[1]} : new int[0];
            negatives[pair[0]] = pairs.stream()
                    .filter(other -> other[0] != pair[0])
                    .mapToInt(other -> other[1])
                    .sorted()
                    .toArray();
        }
        return new ListedRelation(positives, negatives);
    }

    private static List<int[]> firstPairs(int... groups) {
        Map<Integer, Integer> first = new LinkedHashMap<>();
        Map<Integer, int[]> pairs = new LinkedHashMap<>();
        for (int i = 0; i < groups.length; i++) {
            Integer earlier = groups[i] < 0 ? null : first.putIfAbsent(groups[i], i);
            if (earlier != null) {
                pairs.putIfAbsent(groups[i], new int[] {earlier, i});
            }
        }
        return new ArrayList<>(pairs.values());
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isSigned();
    }

    @Override
    public boolean dependsOnOrder() {
        return true;
    }

    @Override
    public boolean isMinable() {
        return false;
    }

    /// ln N with N groups, if lengths do not count.
    @Override
    public double chance(BatchComposition composition) {
        return decay == 0 ? SoftmaxLimits.chance(composition) : Double.NaN;
    }

    /// 0: dot products have no bound.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }
}
