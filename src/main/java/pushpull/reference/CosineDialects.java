package pushpull.reference;

import java.util.Arrays;
import java.util.Map;
import pushpull.loss.CosineContrastiveLoss;
import pushpull.loss.CosineEmbeddingLoss;
import pushpull.pair.Cosine;

/// Pair losses of cosines.
final class CosineDialects {
    private CosineDialects() {}

    static Map<String, Checker> checkers() {
        Dialect contrastive = given -> Dialect.labelled(
                new Trial(new CosineContrastiveLoss(given.params().number("eps", 0)), new Cosine()), given);
        Dialect embedding = given -> GivenPairs.cast(
                new Trial(new CosineEmbeddingLoss(given.params().number("margin", 0)), new Cosine()),
                given,
                CosineDialects::raised);
        return Map.of(
                "cosine_contrastive", contrastive.with("pair_terms", new PairTerms(contrastive, new Cosine())),
                "cosine_embedding_loss", embedding.checker());
    }

    /// torch adds 1e-12 to the squared norms: each point of a pair is raised in a dimension of its own.
    private static double[] raised(double[] point, boolean second, boolean same) {
        double[] raised = Arrays.copyOf(point, point.length + 2);
        raised[point.length + (second ? 1 : 0)] = 1e-6;
        return raised;
    }
}
