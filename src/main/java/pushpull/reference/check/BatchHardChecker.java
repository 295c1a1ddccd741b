package pushpull.reference.check;

import java.util.ArrayList;
import java.util.List;
import pushpull.mine.BatchHard;
import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;

/// Checks a loss on the hardest triplet of each anchor, and which triplets these are.
record BatchHardChecker(LossChecker loss) implements Checker {
    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        List<int[]> picked = new ArrayList<>();
        return loss.setup(given)
                .picked(row -> pick(row, picked))
                .compute(evaluator)
                .putRows("triplets", picked);
    }

    /// Lets the miner pick and records its picks.
    private static void pick(Row row, List<int[]> picked) {
        new BatchHard().pick(row, new Streams(0).of(Purpose.MINING, 0));
        if (row.triplets() instanceof Triplets.Some some) {
            picked.addAll(MinerOutput.listed(row, some));
        }
    }
}
