package pushpull.reference.check;

import pushpull.loss.MocoLoss;
import pushpull.pair.ListedRelation;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;

/// Checks losses of queries whose cases also expect the similarity to each candidate.
final class QueryCheckers {
    private QueryCheckers() {}

    /// For each query a positive and negatives of its own.
    static Checker candidates(LossChecker loss) {
        return (given, evaluator) -> {
            int count = CaseInput.of(given, "query").count();
            int block = CaseInput.blocks(given, "negatives").count() / count;
            Similarities seen = new Similarities(QueryCandidates.rivals(count, block), count);
            CaseSetup setup = loss.setup(given).watched(seen);
            return setup.compute(evaluator)
                    .put("similarities", seen.similarities(1))
                    .put("similarity_gradient", seen.slopes(setup.reduction()));
        };
    }

    /// For each query a key of its own, and a queue for all; afterwards the keys, at unit length, replace the oldest
    /// ones.
    static Checker queue(LossChecker loss) {
        return (given, evaluator) -> {
            int count = CaseInput.of(given, "query").count();
            CaseInput queue = CaseInput.columns(given, "queue");
            ListedRelation lines = QueryCandidates.queue(count, queue.count());
            Similarities seen = new Similarities(lines, count);
            ComputedFields answers = loss.setup(given)
                    .watched(seen)
                    .compute(evaluator)
                    .put("logits", seen.similarities(1 / temperature(loss, given)));
            return KeyQueue.of(given, queue, CaseInput.of(given, "key")).compute(answers);
        };
    }

    private static double temperature(LossChecker loss, OracleCase given) {
        return ((MocoLoss) loss.settings(given).loss()).temperature();
    }
}
