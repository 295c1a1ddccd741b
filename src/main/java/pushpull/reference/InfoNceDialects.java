package pushpull.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pushpull.loss.InfoNceLoss;
import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.DotProduct;
import pushpull.pair.Listed;
import pushpull.pair.Role;

/// InfoNCE: queries against keys of a batch, or against a positive and negatives of their own.
final class InfoNceDialects {
    private InfoNceDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "infonce_in_batch",
                ((Dialect) InfoNceDialects::inBatch).checker(),
                "infonce_one_positive",
                InfoNceDialects::onePositive);
    }

    /// Each query against the keys of the whole batch.
    private static Trial inBatch(OracleCase given) {
        Source queries = Source.of(given, "query");
        Source keys = Source.of(given, "positive");
        return trial(given, true)
                .with(Role.FIRST, queries, Labels.own(queries.count()))
                .with(Role.SECOND, keys, Labels.own(keys.count()));
    }

    private static Answers onePositive(OracleCase given, Engine engine) {
        Source queries = Source.of(given, "query");
        Source keys = Source.of(given, "positive");
        Source negatives = Source.blocks(given, "negatives");
        int count = queries.count();
        Listed lines = Lines.rivals(count, negatives.count() / count);
        Similarities seen = new Similarities(lines, count);
        Stand candidates = Stand.all(keys).with(negatives);
        Trial trial = trial(given, false)
                .with(Role.FIRST, queries, Labels.own(count))
                .with(Role.SECOND, candidates, List.of(keys, negatives), Labels.own(candidates.count()))
                .related(lines)
                .watched(seen);
        return trial.answer(engine)
                .put("similarities", seen.similarities(1))
                .put("similarity_gradient", seen.slopes(trial.reduction()));
    }

    /// Queries, then candidates, as one batch in which only the listed ones meet.
    static Trial asked(Trial trial, Source queries, List<Source> candidates, Listed lines) {
        Stand stand = Stand.all(queries);
        candidates.forEach(stand::with);
        List<Source> all = new ArrayList<>(candidates);
        all.addFirst(queries);
        return trial.with(Role.EMBEDDINGS, stand, all, Labels.own(stand.count()))
                .related(lines);
    }

    private static Trial trial(OracleCase given, boolean normalizes) {
        return new Trial(new InfoNceLoss(given.params().number("temperature", 0.1)), distance(given, normalizes));
    }

    static Distance distance(OracleCase given, boolean normalizes) {
        return given.params().flag("normalize", normalizes) ? new Cosine() : new DotProduct();
    }
}
