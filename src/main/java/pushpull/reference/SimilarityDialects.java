package pushpull.reference;

import java.util.Map;
import pushpull.loss.CircleLoss;
import pushpull.loss.MultiSimilarityLoss;
import pushpull.mine.MultiSimilarity;

/// Losses that weigh similarities by themselves and by each other.
final class SimilarityDialects {
    private SimilarityDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "multi_similarity",
                ((Dialect) SimilarityDialects::multiSimilarity).checker(),
                "multi_similarity_mined",
                ((Dialect) SimilarityDialects::mined).checker(),
                "circle_per_anchor",
                circle(CircleLoss.Scope.ANCHOR),
                "circle_global",
                circle(CircleLoss.Scope.BATCH));
    }

    private static Trial multiSimilarity(OracleCase given) {
        Fields params = given.params();
        MultiSimilarityLoss loss = new MultiSimilarityLoss(
                params.number("alpha", 2), params.number("beta", 50), params.number("base", 0.5));
        return Dialect.labelled(new Trial(loss, Directions.similarity(given)), given);
    }

    private static Trial mined(OracleCase given) {
        MultiSimilarity miner = new MultiSimilarity(given.params().number("epsilon", 0.1));
        return multiSimilarity(given).mined(miner);
    }

    private static Checker circle(CircleLoss.Scope scope) {
        Dialect dialect = given -> {
            Fields params = given.params();
            CircleLoss loss = new CircleLoss(params.number("m", 0.4), params.number("gamma", 80), scope);
            return Dialect.labelled(new Trial(loss, Directions.cosine(given)), given);
        };
        return dialect.checker();
    }
}
