package pushpull.reference;

import java.util.Map;
import pushpull.loss.CosineContrastiveLoss;
import pushpull.loss.CosineEmbeddingLoss;
import pushpull.pair.Cosine;

/// Pair losses of cosines.
final class CosineDialects {
    /// What torch.nn.CosineEmbeddingLoss adds to squared norms.
    private static final double TORCH = 1e-12;

    private CosineDialects() {}

    static Map<String, Checker> checkers() {
        Dialect contrastive = given -> Dialect.labelled(
                new Trial(new CosineContrastiveLoss(given.params().number("eps", 0)), new Cosine()), given);
        Dialect embedding = given -> GivenPairs.cast(
                new Trial(new CosineEmbeddingLoss(given.params().number("margin", 0)), new Cosine(TORCH)), given);
        return Map.of(
                "cosine_contrastive", contrastive.with("pair_terms", new PairTerms(contrastive, new Cosine())),
                "cosine_embedding_loss", embedding.checker());
    }
}
