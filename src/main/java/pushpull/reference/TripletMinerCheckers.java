package pushpull.reference;

import java.util.Map;
import pushpull.mine.BatchHard;
import pushpull.mine.DistanceWeighted;
import pushpull.mine.TripletMargin;

/// Miners of triplets, and the probabilities of the one that draws them.
final class TripletMinerCheckers {
    private TripletMinerCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "batch_hard",
                (given, engine) -> Mined.of(given, new BatchHard(), engine).triplets(),
                "triplet_margin",
                (given, engine) -> Mined.of(given, byHardness(given), engine).triplets(),
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
                    default -> throw Refusal.of(given.where(), "type_of_triplets", words, "all, hard, semihard, easy");
                };
        return new TripletMargin(given.params().number("margin", 0.2), hardness);
    }

    /// How likely each point is to be drawn for each other, n x n.
    private static Answers probabilities(OracleCase given, Engine engine) {
        Fields params = given.params();
        DistanceWeighted miner =
                new DistanceWeighted(params.number("cutoff", 0.5), params.number("nonzero_loss_cutoff", 1.4));
        engine.meet(miner);
        int count = given.inputs().matrix("embeddings").rows();
        double[] likely = new double[count * count];
        Mined.trial(given)
                .picked(row -> {
                    double[] own = miner.probabilities(row);
                    for (int n = 0; n < own.length; n++) {
                        likely[row.anchor() * count + row.different().column(n)] = own[n];
                    }
                })
                .evaluate(engine);
        return new Answers().put("probabilities", likely);
    }
}
