package pushpull.reference.check;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import pushpull.dialect.Dialect;
import pushpull.dialect.DialectSettings;
import pushpull.dialect.Dialects;
import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.Euclidean;
import pushpull.pair.SquaredEuclidean;
import pushpull.reference.OracleCase;
import pushpull.reference.UnsupportedCaseException;

/// The checkers of losses: one for each dialect, some with fields besides value and gradients.
final class LossCheckers {
    private LossCheckers() {}

    /// By the name under `loss`.
    static Map<String, Checker> checkers() {
        Map<String, Checker> checkers = new TreeMap<>();
        for (Dialect dialect : Dialects.all()) {
            checkers.put(dialect.id(), checker(new LossChecker(dialect)));
        }
        return Collections.unmodifiableMap(checkers);
    }

    private static Checker checker(LossChecker loss) {
        return switch (loss.dialect().id()) {
            case "contrastive_hadsell", "contrastive_squared", "contrastive_unsquared" ->
                pairTerms(loss, new Euclidean());
            case "cosine_contrastive" -> pairTerms(loss, new Cosine());
            case "contrastive_pairs_eps1e-9", "contrastive_pairs_pairwise_eps1e-6" -> loss.tight();
            case "lifted_structured" -> loss.with("pair_terms", LossTerms.lifted(loss));
            case "triplet_squared", "triplet_unsquared" ->
                loss.with("triplet_terms", LossTerms.triplets(loss)).with("nonzero_count", LossTerms.nonzero(loss));
            case "triplet_batch_hard", "triplet_batch_hard_soft" -> new BatchHardChecker(loss);
            case "infonce_one_positive" -> QueryCheckers.candidates(loss);
            case "moco_queue" -> QueryCheckers.queue(loss);
            case "clip" -> (given, evaluator) -> scaled(loss, given).compute(evaluator);
            case "siglip" ->
                (given, evaluator) -> scaled(loss, given)
                        .learned("logit_bias", given.inputs().number("logit_bias", -10))
                        .compute(evaluator);
            case "byol_regression" ->
                (given, evaluator) -> regression(loss, given).compute(evaluator);
            default -> loss;
        };
    }

    private static Checker pairTerms(LossChecker loss, Distance distance) {
        return loss.with("pair_terms", new PairTerms(loss, distance));
    }

    /// The logit scale is learned, here by its logarithm as in the reference.
    private static CaseSetup scaled(LossChecker loss, OracleCase given) {
        double scale = given.inputs().number("logit_scale");
        if (!(scale > 0)) {
            throw UnsupportedCaseException.of(given.where(), "logit_scale", scale, "numbers above 0");
        }
        return loss.setup(given).learned("logit_scale", 1 / scale, new double[] {StrictMath.log(scale)});
    }

    /// |p - z|^2 of points divided by their norms is 2 - 2 cos, but 1 if one of them is zero.
    private static CaseSetup regression(LossChecker loss, OracleCase given) {
        if (!given.has("zero_vector")) {
            return loss.setup(given);
        }
        DialectSettings lengths =
                loss.settings(given).with(new SquaredEuclidean()).normalized(true);
        return loss.setup(lengths, given).times(_ -> 0.5);
    }
}
