package pushpull.reference.check;

import java.util.Map;
import pushpull.mine.BatchHard;
import pushpull.mine.DistanceWeighted;
import pushpull.mine.TripletMargin;
import pushpull.reference.ComputedFields;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.reference.UnsupportedCaseException;

/// Checks miners of triplets, and the probabilities of the one that draws them at random.
final class TripletMinerCheckers {
    private TripletMinerCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "batch_hard",
                (given, evaluator) ->
                        MinerOutput.of(given, new BatchHard(), evaluator).triplets(),
                "triplet_margin",
                (given, evaluator) ->
                        MinerOutput.of(given, byHardness(given), evaluator).triplets(),
                "distance_weighted",
                TripletMinerCheckers::probabilities);
    }

    private static TripletMargin byHardness(OracleCase given) {
        String words = given.params().word("type_of_triplets", "all");
        TripletMargin.Hardness hardness =
                switch (words) {
                    case "all" -> TripletMargin.Hardness.ALL;
                    case "hard" -> TripletMargin.Hardness.HARD;
                    case "semihard" -> TripletMargin.Hardness.SEMIHARD;
                    case "easy" -> TripletMargin.Hardness.EASY;
                    default ->
                        throw UnsupportedCaseException.of(
                                given.where(), "type_of_triplets", words, "all, hard, semihard, easy");
                };
        return new TripletMargin(given.params().number("margin", 0.2), hardness);
    }

    /// The probability of drawing each point for each other, n x n.
    private static ComputedFields probabilities(OracleCase given, CaseEvaluator evaluator) {
        Fields params = given.params();
        DistanceWeighted miner =
                new DistanceWeighted(params.number("cutoff", 0.5), params.number("nonzero_loss_cutoff", 1.4));
        evaluator.record(miner);
        int count = given.inputs().matrix("embeddings").rows();
        double[] likely = new double[count * count];
        MinerOutput.setup(given)
                .picked(row -> {
                    double[] own = miner.probabilities(row);
                    for (int n = 0; n < own.length; n++) {
                        likely[row.anchor() * count + row.negatives().column(n)] = own[n];
                    }
                })
                .evaluate(evaluator);
        return new ComputedFields().put("probabilities", likely);
    }
}
