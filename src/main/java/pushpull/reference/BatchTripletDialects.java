package pushpull.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pushpull.loss.TripletLoss;
import pushpull.mine.BatchHard;
import pushpull.pair.Distance;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.SquaredEuclidean;
import pushpull.pair.Triplets;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Triplet losses that find their triplets in a batch with labels.
final class BatchTripletDialects {
    private BatchTripletDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "triplet_batch_all",
                ((Dialect) BatchTripletDialects::all).checker(),
                "triplet_batch_hard",
                BatchTripletDialects::hard);
    }

    private static Trial all(OracleCase given) {
        return trial(given, new TripletLoss(given.params().number("margin", 0.05), TripletDialects.reduction(given)));
    }

    private static Answers hard(OracleCase given, Engine engine) {
        List<int[]> picked = new ArrayList<>();
        TripletLoss loss = new TripletLoss(given.params().number("margin", 0.05), Reduction.MEAN);
        Answers answers = trial(given, loss).picked(row -> hardest(row, picked)).answer(engine);
        return answers.putRows("triplets", picked);
    }

    static Trial trial(OracleCase given, TripletLoss loss) {
        return Dialect.labelled(new Trial(loss, distance(given)), given)
                .normalized(given.params().flag("normalize_embeddings", false));
    }

    static Distance distance(OracleCase given) {
        int power = given.params().integer("power", 1);
        return switch (power) {
            case 1 -> new Euclidean();
            case 2 -> new SquaredEuclidean();
            default -> throw OracleException.of("field.choice", given.where(), "power", power, "1, 2");
        };
    }

    /// Lets the miner pick and notes what it picked.
    static void hardest(Row row, List<int[]> picked) {
        new BatchHard().pick(row, new Streams(0).of(Purpose.MINING, 0));
        if (row.triplets() instanceof Triplets.Some some) {
            for (int t = 0; t < some.positives().length; t++) {
                int same = row.same().column(some.positives()[t]);
                int different = row.different().column(some.negatives()[t]);
                picked.add(new int[] {row.anchor(), same, different});
            }
        }
    }
}
