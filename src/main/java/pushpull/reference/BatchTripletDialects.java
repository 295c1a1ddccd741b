package pushpull.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pushpull.loss.PairLoss;
import pushpull.loss.SoftTripletLoss;
import pushpull.loss.TripletLoss;
import pushpull.mine.BatchHard;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
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
                "triplet_batch_all_soft",
                ((Dialect) BatchTripletDialects::allSoft).checker(),
                "triplet_batch_hard",
                BatchTripletDialects::hard,
                "triplet_batch_hard_soft",
                BatchTripletDialects::softHard);
    }

    private static Trial all(OracleCase given) {
        return trial(given, new TripletLoss(given.params().number("margin", 0.05), TripletDialects.reduction(given)));
    }

    private static Trial allSoft(OracleCase given) {
        return trial(given, new SoftTripletLoss(given.params().number("margin", 0)));
    }

    private static Answers hard(OracleCase given, Engine engine) {
        List<int[]> picked = new ArrayList<>();
        TripletLoss loss = new TripletLoss(given.params().number("margin", 0.05), Reduction.MEAN);
        Answers answers = trial(given, loss).picked(row -> hardest(row, picked)).answer(engine);
        engine.meet(new BatchHard());
        return answers.putRows("triplets", picked);
    }

    private static Answers softHard(OracleCase given, Engine engine) {
        List<int[]> picked = new ArrayList<>();
        SoftTripletLoss loss = new SoftTripletLoss(given.params().number("margin", 0));
        Answers answers = trial(given, loss).picked(row -> hardest(row, picked)).answer(engine);
        engine.meet(new BatchHard());
        return answers.putRows("triplets", picked);
    }

    static Trial trial(OracleCase given, PairLoss loss) {
        return Dialect.labelled(new Trial(loss, Directions.power(given, 1)), given)
                .normalized(given.params().flag("normalize_embeddings", false));
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
