package pushpull.reference.check;

import java.util.Map;
import pushpull.mine.BatchEasyHard;
import pushpull.mine.MultiSimilarity;
import pushpull.mine.PairMargin;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;
import pushpull.reference.UnsupportedCaseException;

/// Checks miners of pairs.
final class PairMinerCheckers {
    private static final double[] ANY = {-1e9, 1e9};

    private PairMinerCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "multi_similarity",
                (given, evaluator) ->
                        MinerOutput.of(given, similarity(given), evaluator).pairs(),
                "batch_easy_hard",
                (given, evaluator) ->
                        MinerOutput.of(given, easyHard(given), evaluator).pairs(),
                "pair_margin",
                (given, evaluator) ->
                        MinerOutput.of(given, margins(given), evaluator).pairs());
    }

    private static MultiSimilarity similarity(OracleCase given) {
        return new MultiSimilarity(given.params().number("epsilon", 0.1));
    }

    private static PairMargin margins(OracleCase given) {
        return new PairMargin(
                given.params().number("pos_margin", 0.2), given.params().number("neg_margin", 0.8));
    }

    private static BatchEasyHard easyHard(OracleCase given) {
        double[] positive = range(given, "allowed_pos_range");
        double[] negative = range(given, "allowed_neg_range");
        return new BatchEasyHard(
                strategy(given, "pos_strategy", "easy"),
                strategy(given, "neg_strategy", "semihard"),
                positive[0],
                positive[1],
                negative[0],
                negative[1]);
    }

    private static double[] range(OracleCase given, String name) {
        double[] range = given.params().has(name) ? given.params().numbers(name) : ANY;
        if (range.length != 2) {
            throw OracleException.of("field.same", given.where(), name, range.length, "lowest and highest", 2);
        }
        return range;
    }

    private static BatchEasyHard.Strategy strategy(OracleCase given, String name, String otherwise) {
        String words = given.params().word(name, otherwise);
        return switch (words) {
            case "easy" -> BatchEasyHard.Strategy.EASY;
            case "semihard" -> BatchEasyHard.Strategy.SEMIHARD;
            case "hard" -> BatchEasyHard.Strategy.HARD;
            case "all" -> BatchEasyHard.Strategy.ALL;
            default -> throw UnsupportedCaseException.of(given.where(), name, words, "easy, semihard, hard, all");
        };
    }
}
