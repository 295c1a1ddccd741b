package pushpull.loss;

import java.util.List;
import java.util.Map;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.Embeddings;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.tensor.Vectors;

/// Barlow Twins: each coordinate agrees between the views, and tells what no other coordinate tells.
///
/// With C the correlations between the coordinates of both views over the batch: sum_k (1 - C_kk)^2 + lambda
/// sum_{k != l} C_kl^2. Zbontar et al., "Barlow Twins", ICML 2021, eq. 1 and 2: lambda 0.0051. Coordinates are
/// standardised as batch normalisation does (deviation over N, 1e-5 added to the variance) or as the paper's
/// pseudo-code does (over N - 1, nothing added: C_kk of equal views is then (N - 1)/N); products divide by N.
/// A coordinate that does not vary is taken as 0 and feels no force.
///
/// @param redundancy lambda
public record BarlowTwinsLoss(
        @Knob(value = "0.0051", min = 0, max = 1e3, low = 1e-4, high = 1, scale = Scale.LOGARITHMIC)
        double redundancy,

        @Knob("CODE") Deviation deviation)
        implements BatchLoss {
    /// What coordinates are divided by.
    public enum Deviation {
        /// As batch normalisation does: over N, with a small number added.
        CODE,
        /// As the paper's pseudo-code does: over N - 1.
        PAPER
    }

    @Override
    public double evaluate(Embeddings first, Embeddings second) {
        int count = first.count();
        Standardized one = new Standardized(first, deviation);
        Standardized two = new Standardized(second, deviation);
        double value = 0;
        for (int k = 0; k < first.dimensions(); k++) {
            for (int l = 0; l < second.dimensions(); l++) {
                double correlation = Vectors.dot(one.scores(k), two.scores(l), count) / Math.max(1, count);
                double off = k == l ? correlation - 1 : correlation;
                double weight = k == l ? 1 : redundancy;
                double slope = 2 * weight * off / Math.max(1, count);
                value += weight * off * off;
                Vectors.axpy(slope, two.scores(l), one.gradient(k), count);
                Vectors.axpy(slope, one.scores(k), two.gradient(l), count);
            }
        }
        one.addTo(first);
        two.addTo(second);
        return value;
    }

    @Override
    public Map<String, Double> parts(Embeddings first, Embeddings second) {
        Standardized one = new Standardized(first, deviation);
        Standardized two = new Standardized(second, deviation);
        double agreement = 0;
        double overlap = 0;
        for (int k = 0; k < first.dimensions(); k++) {
            for (int l = 0; l < first.dimensions(); l++) {
                double correlation =
                        Vectors.dot(one.scores(k), two.scores(l), first.count()) / Math.max(1, first.count());
                agreement += k == l ? (1 - correlation) * (1 - correlation) : 0;
                overlap += k == l ? 0 : correlation * correlation;
            }
        }
        return Map.of("A", agreement, "R", overlap);
    }

    /// 0: each coordinate agrees with itself alone.
    @Override
    public double floor(BatchComposition composition) {
        return 0;
    }

    @Override
    public List<CollapseSafeguard> against(CollapseKind collapse) {
        return collapse == CollapseKind.COMPLETE ? List.of(new CollapseSafeguard("redundancy", "0.1")) : List.of();
    }
}
