package pushpull.reference.check;

import java.util.ArrayList;
import java.util.List;
import pushpull.loss.PairLoss;
import pushpull.loss.TripletLoss;
import pushpull.mine.Miner;
import pushpull.pair.CandidateList;
import pushpull.pair.Cosine;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.reference.ComputedFields;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.reference.UnsupportedCaseException;

/// The pairs and triplets of points that a miner keeps of a case's batch, in the order in which it met them.
final class MinerOutput {
    private final List<int[]> triplets = new ArrayList<>();
    private final List<int[]> positives = new ArrayList<>();
    private final List<int[]> negatives = new ArrayList<>();

    /// Lets a miner pick among all points of a case.
    static MinerOutput of(OracleCase given, Miner miner, CaseEvaluator evaluator) {
        MinerOutput mined = new MinerOutput();
        evaluator.record((Record) miner);
        setup(given)
                .picked(row -> {
                    miner.pick(row, new Streams(0).of(Purpose.MINING, 0));
                    mined.record(row);
                })
                .evaluate(evaluator);
        return mined;
    }

    /// A case's batch under the distance that it names; which loss is used does not matter.
    static CaseSetup setup(OracleCase given) {
        PairLoss loss = new TripletLoss(0, Reduction.MEAN);
        Fields params = given.params();
        if (params.has("similarity")) {
            String words = params.word("similarity");
            if (!words.equals("cosine")) {
                throw UnsupportedCaseException.of(given.where(), "similarity", words, "cosine");
            }
            return CaseRoles.labelled(new CaseSetup(loss, new Cosine()), given);
        }
        String words = params.word("distance", "euclidean");
        if (!words.equals("euclidean")) {
            throw UnsupportedCaseException.of(given.where(), "distance", words, "euclidean");
        }
        return CaseRoles.labelled(new CaseSetup(loss, new Euclidean()), given)
                .normalized(params.flag("normalize_embeddings", true));
    }

    private void record(Row row) {
        Triplets.Some listed = row.listedTriplets();
        if (listed != null) {
            triplets.addAll(listed(row, listed));
        } else {
            record(row, row.positives(), positives);
            record(row, row.negatives(), negatives);
        }
    }

    /// The triplets that were picked in a row, as points.
    static List<int[]> listed(Row row, Triplets.Some some) {
        List<int[]> listed = new ArrayList<>();
        for (int t = 0; t < some.positives().length; t++) {
            int positive = row.positives().column(some.positives()[t]);
            int negative = row.negatives().column(some.negatives()[t]);
            listed.add(new int[] {row.anchor(), positive, negative});
        }
        return listed;
    }

    private static void record(Row row, CandidateList side, List<int[]> pairs) {
        for (int k = 0; k < side.count(); k++) {
            pairs.add(new int[] {row.anchor(), side.column(k)});
        }
    }

    ComputedFields triplets() {
        return new ComputedFields().putRows("triplets", triplets).put("count", triplets.size());
    }

    ComputedFields pairs() {
        return new ComputedFields()
                .putRows("positive_pairs", positives)
                .putRows("negative_pairs", negatives)
                .put("positive_count", positives.size())
                .put("negative_count", negatives.size());
    }
}
