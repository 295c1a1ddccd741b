package pushpull.loss;

import java.util.List;
import pushpull.loss.limit.BatchComposition;
import pushpull.loss.limit.SoftmaxLimits;
import pushpull.loss.term.CrossEntropy;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.tensor.Vectors;

/// Softmax cross-entropy: a linear classifier on the embedding, with a weight vector and a bias a class.
///
/// Per embedding -ln( e^{w_y x + b_y} / sum_c e^{w_c x + b_c} ); the mean over embeddings. Bridle, "Probabilistic
/// interpretation of feedforward classification network outputs", 1990. Biases start at 0. An embedding without a class
/// takes no part; of one class only the value is 0 and no point feels a force.
public record SoftmaxCrossEntropyLoss() implements ProxyLoss {
    @Override
    public RowLoss row(Row row) {
        CandidateList own = row.positives();
        if (own.count() == 0) {
            return RowLoss.NONE;
        }
        CandidateList others = row.negatives();
        double[] bias = row.learned();
        double logit = bias[own.column(0)] - own.distance(0);
        double[] shares = others.forces();
        for (int k = 0; k < others.count(); k++) {
            shares[k] = bias[others.column(k)] - others.distance(k);
        }
        double top = Math.max(logit, Vectors.max(shares, others.count()));
        double rivals = Vectors.expSum(shares, 1, -top, shares, others.count());
        double all = StrictMath.exp(logit - top) + rivals;
        own.forces()[0] = rivals / all;
        row.learnedGradient()[own.column(0)] -= rivals / all;
        Vectors.scale(-1 / all, shares, others.count());
        for (int k = 0; k < others.count(); k++) {
            row.learnedGradient()[others.column(k)] -= shares[k];
        }
        return RowLoss.term(CrossEntropy.value(logit, top, rivals, all));
    }

    @Override
    public boolean accepts(Distance distance) {
        return distance.isSigned();
    }

    @Override
    public List<LossParameter> learns(int dimensions, int classes) {
        return List.of(LossParameter.proxies(classes, dimensions), LossParameter.biases(classes));
    }

    /// ln C with C classes, if the embedding tells none from another and biases are equal.
    @Override
    public double chance(BatchComposition composition) {
        return SoftmaxLimits.chance(composition);
    }

    /// 0: lengths have no bound.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }
}
