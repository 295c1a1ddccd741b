package pushpull.reference;

import java.util.List;
import java.util.Map;
import pushpull.loss.MocoLoss;
import pushpull.loss.NceLoss;
import pushpull.loss.NegativeSamplingLoss;
import pushpull.loss.PairLoss;
import pushpull.pair.Cosine;
import pushpull.pair.Listed;
import pushpull.pair.Role;

/// Queries against negatives from a noise distribution or a queue.
final class NoiseDialects {
    private NoiseDialects() {}

    static Map<String, Checker> checkers() {
        Dialect sampled =
                given -> lineups(new NegativeSamplingLoss(given.params().number("temperature", 1)), given);
        Dialect estimated = given -> lineups(
                new NceLoss(
                        given.params().number("temperature", 1), given.params().number("noise_probability")),
                given);
        return Map.of(
                "negative_sampling", sampled.checker(),
                "nce_binary", estimated.checker(),
                "moco_queue", NoiseDialects::moco);
    }

    /// Each query with a positive and negatives of its own.
    private static Trial lineups(PairLoss loss, OracleCase given) {
        Source queries = Source.of(given, "query");
        Source keys = Source.of(given, "positive");
        Source negatives = Source.blocks(given, "negatives");
        int count = queries.count();
        Trial trial = new Trial(loss, InfoNceDialects.distance(given, false));
        return InfoNceDialects.asked(
                trial, queries, List.of(keys, negatives), Lines.blocks(count, negatives.count() / count));
    }

    /// A key of its own and a queue for all; afterwards the keys, at unit length, take the oldest places of the queue.
    private static Answers moco(OracleCase given, Engine engine) {
        double temperature = given.params().number("temperature", 0.07);
        Source queries = Source.of(given, "query");
        Source keys = Source.of(given, "key");
        Source queue = Source.columns(given, "queue");
        Listed lines = Lines.queue(queries.count(), queue.count());
        Similarities seen = new Similarities(lines, queries.count());
        Answers answers = new Trial(new MocoLoss(temperature, queue.count(), 0), new Cosine())
                .with(Role.FIRST, queries, Labels.own(queries.count()))
                .with(Role.SECOND_TARGET, keys, Labels.own(keys.count()))
                .with(Role.QUEUE, queue, Labels.nobody(queue.count()))
                .watched(seen)
                .answer(engine)
                .put("logits", seen.similarities(1 / temperature));
        return KeyQueue.of(given, queue, keys).answer(answers);
    }
}
