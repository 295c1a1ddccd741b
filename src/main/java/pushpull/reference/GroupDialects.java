package pushpull.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pushpull.loss.GeneralizedLiftedLoss;
import pushpull.loss.LiftedStructureLoss;
import pushpull.loss.NPairLoss;
import pushpull.loss.NcaLoss;
import pushpull.pair.DotProduct;
import pushpull.pair.Euclidean;
import pushpull.pair.Role;

/// Losses that weigh a pair against the whole batch, by lengths or inner products.
final class GroupDialects {
    private GroupDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "npair",
                ((Dialect) GroupDialects::pairs).checker(),
                "npair_pml",
                ((Dialect) GroupDialects::classes).checker(),
                "lifted_structured",
                ((Dialect) GroupDialects::lifted).with("pair_terms", GroupDialects::liftedTerms),
                "lifted_generalized",
                ((Dialect) GroupDialects::generalized).checker(),
                "nca",
                ((Dialect) GroupDialects::nca).checker());
    }

    /// Anchors and positives in their order, each pair a group of its own.
    private static Trial pairs(OracleCase given) {
        Source anchors = Source.of(given, "anchors");
        Source positives = Source.of(given, "positives");
        NPairLoss loss = new NPairLoss(given.params().number("l2_reg", 0));
        return new Trial(loss, new DotProduct())
                .with(
                        Role.EMBEDDINGS,
                        Stand.all(anchors).with(positives),
                        List.of(anchors, positives),
                        Labels.twice(Labels.own(anchors.count())));
    }

    /// pytorch-metric-learning: the first pair of each class.
    private static Trial classes(OracleCase given) {
        return normalized(Dialect.labelled(new Trial(new NPairLoss(0), new DotProduct()), given), given);
    }

    private static Trial lifted(OracleCase given) {
        LiftedStructureLoss loss = new LiftedStructureLoss(given.params().number("alpha", 1));
        return Dialect.labelled(new Trial(loss, new Euclidean()), given);
    }

    /// The squared hinges of same pairs with somebody to push: each end of a pair feels half the hinge.
    private static void liftedTerms(OracleCase given, Engine engine, Answers answers) {
        List<double[]> terms = new ArrayList<>();
        lifted(given)
                .watched((row, distances, forces) -> {
                    for (int p = 0; p < row.same().count() && row.isTwoSided(); p++) {
                        int column = row.same().column(p);
                        if (row.anchor() < column) {
                            double hinge = 2 * forces[column];
                            terms.add(new double[] {row.anchor(), column, hinge * hinge});
                        }
                    }
                })
                .evaluate(engine);
        answers.put("pair_terms", terms.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static Trial generalized(OracleCase given) {
        Fields params = given.params();
        GeneralizedLiftedLoss loss =
                new GeneralizedLiftedLoss(params.number("neg_margin", 1), params.number("pos_margin", 0));
        return normalized(Dialect.labelled(new Trial(loss, new Euclidean()), given), given);
    }

    private static Trial nca(OracleCase given) {
        double scale = given.params().number("softmax_scale", 1);
        Trial trial = new Trial(new NcaLoss(scale, true), Directions.power(given, 2));
        return normalized(Dialect.labelled(trial, given), given);
    }

    /// As pytorch-metric-learning does unless told otherwise.
    private static Trial normalized(Trial trial, OracleCase given) {
        return trial.normalized(given.params().flag("normalize_embeddings", true));
    }
}
