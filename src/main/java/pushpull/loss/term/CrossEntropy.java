package pushpull.loss.term;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.tensor.Vectors;

/// The cross-entropy of an embedding's own class against the others, whatever a margin does to its logit.
public final class CrossEntropy {
    private CrossEntropy() {}

    /// Other candidates have the logit `scale * s`; without a same candidate there is no term.
    ///
    /// @param logit of the same candidate
    /// @param slope d(logit)/d(distance) of the same candidate
    public static RowLoss row(Row row, double scale, double logit, double slope) {
        if (row.positives().count() == 0) {
            return RowLoss.NONE;
        }
        CandidateList others = row.negatives();
        double zero = scale * row.distance().similarity(0);
        double top = Math.max(logit, zero - scale * others.nearest());
        double rivals = Vectors.expSum(others.distances(), -scale, zero - top, others.everyForce(), others.count());
        double all = StrictMath.exp(logit - top) + rivals;
        row.positives().forces()[0] = -slope * rivals / all;
        others.weigh(-scale / all);
        return RowLoss.term(value(logit, top, rivals, all));
    }

    /// -ln of the own class's share, exact if it is nearly 1.
    public static double value(double logit, double top, double rivals, double all) {
        return logit == top ? StrictMath.log1p(rivals) : StrictMath.log(all) + (top - logit);
    }
}
