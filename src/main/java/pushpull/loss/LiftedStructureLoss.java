package pushpull.loss;

import pushpull.loss.limit.BatchComposition;
import pushpull.loss.term.Softmax;
import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Lifted structured loss: each same pair against all different candidates of both its ends.
///
/// J_ij = ln(sum_{k different from i} e^{alpha - D_ik} + sum_{l different from j} e^{alpha - D_jl}) + D_ij;
/// the value is the sum of max(0, J_ij)^2 over the same pairs i < j, divided by twice their number. Oh Song et al.,
/// "Deep metric learning via lifted structured feature embedding", CVPR 2016, eq. 4, with alpha 1 and the Euclidean
/// distance. A first pass leaves each row's logarithm. A same pair neither end of which has a different candidate
/// adds 0.
public record LiftedStructureLoss(
        @Knob(value = "1", min = 0, max = 1e6, low = 0, high = 3, leading = true)
        double margin) implements PairLoss {
    @Override
    public int surveySize() {
        return 1;
    }

    @Override
    public void survey(Row row, double[] left) {
        left[0] = margin + Softmax.logSum(row.negatives(), -1);
    }

    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        double own = margin + Softmax.logSum(negatives, -1);
        double value = 0;
        double push = 0;
        int active = 0;
        for (int p = 0; p < positives.count(); p++) {
            double rivals = Softmax.logAdd(own, row.surveyed(positives.column(p))[0]);
            double hinge = Math.max(0, rivals + positives.distance(p));
            if (hinge > 0) {
                value += hinge * hinge / 4;
                positives.forces()[p] = hinge / 2;
                push += hinge * StrictMath.exp(own - rivals);
                active++;
            }
        }
        negatives.weigh(-push);
        return RowLoss.of(value, positives.count() / 2.0, active / 2.0);
    }

    /// 0: every same pair is nearer than its rivals allow.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public double separation() {
        return margin;
    }
}
