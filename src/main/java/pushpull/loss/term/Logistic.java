package pushpull.loss.term;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.tensor.Scalars;

/// Yes or no for each candidate by itself.
public final class Logistic {
    private Logistic() {}

    /// -mean_p ln sigmoid(l_p) - sum_n ln sigmoid(-l_n) with l = s/tau + shift, for an anchor with a same candidate.
    public static RowLoss row(Row row, double temperature, double shift) {
        double share = 1.0 / row.positives().count();
        double yes = answers(row, row.positives(), temperature, shift, share);
        double no = answers(row, row.negatives(), temperature, shift, -1);
        return RowLoss.term(yes + no);
    }

    /// @param weight of each answer, negative for a no
    private static double answers(Row row, CandidateList side, double temperature, double shift, double weight) {
        double sign = Math.signum(weight);
        double value = 0;
        for (int k = 0; k < side.count(); k++) {
            double logit = sign * (row.distance().similarity(side.distance(k)) / temperature + shift);
            value += Math.abs(weight) * Scalars.softplus(-logit);
            side.forces()[k] = weight * Scalars.sigmoid(-logit) / temperature;
        }
        return value;
    }
}
