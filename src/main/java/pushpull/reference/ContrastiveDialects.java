package pushpull.reference;

import java.util.Map;
import pushpull.loss.ContrastiveLoss;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;

/// The contrastive losses of Hadsell and of the libraries that differ from it.
final class ContrastiveDialects {
    private ContrastiveDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "contrastive_hadsell",
                labelled(ContrastiveLoss.Form.HADSELL),
                "contrastive_squared",
                labelled(ContrastiveLoss.Form.SQUARED),
                "contrastive_unsquared",
                labelled(ContrastiveLoss.Form.UNSQUARED),
                "contrastive_pml",
                ((Dialect) ContrastiveDialects::separate).checker(),
                "contrastive_pairs_eps1e-9",
                tight(ContrastiveDialects::smoothed),
                "contrastive_pairs_pairwise_eps1e-6",
                tight(ContrastiveDialects::offset));
    }

    /// All pairs of a batch with labels.
    private static Checker labelled(ContrastiveLoss.Form form) {
        Dialect dialect = given -> {
            double margin = given.params().number("margin", 1);
            ContrastiveLoss loss = new ContrastiveLoss(margin, 0, form, Reduction.MEAN, 0);
            return Dialect.labelled(new Trial(loss, new Euclidean()), given);
        };
        return dialect.with("pair_terms", new PairTerms(dialect, new Euclidean()));
    }

    /// pytorch-metric-learning: the mean of the same terms plus the mean of the different ones.
    private static Trial separate(OracleCase given) {
        Fields params = given.params();
        String words = params.word("reducer", "avg_non_zero");
        Reduction reduction =
                switch (words) {
                    case "avg_non_zero" -> Reduction.SEPARATE_MEANS_NONZERO;
                    case "mean" -> Reduction.SEPARATE_MEANS;
                    default -> throw Refusal.of(given.where(), "reducer", words, "avg_non_zero, mean");
                };
        ContrastiveLoss loss = new ContrastiveLoss(
                params.number("neg_margin", 1),
                params.number("pos_margin", 0),
                ContrastiveLoss.Form.UNSQUARED,
                reduction,
                0);
        return Dialect.labelled(new Trial(loss, new Euclidean()), given)
                .normalized(params.flag("normalize_embeddings", true));
    }

    /// adambielski's siamese-triplet: an epsilon inside the root between different points.
    private static Trial smoothed(OracleCase given) {
        Fields params = given.params();
        ContrastiveLoss loss = new ContrastiveLoss(
                params.number("margin", 1),
                0,
                ContrastiveLoss.Form.HADSELL,
                Reduction.MEAN,
                params.number("eps_inside_sqrt", 1e-9));
        return GivenPairs.cast(new Trial(loss, new Euclidean()), given);
    }

    /// sentence-transformers, by PyTorch's pairwise distance: an epsilon in every coordinate of the difference.
    private static Trial offset(OracleCase given) {
        Fields params = given.params();
        Euclidean distance = new Euclidean(params.number("eps_added_to_difference", 1e-6));
        return GivenPairs.cast(new Trial(new ContrastiveLoss(params.number("margin", 1)), distance), given);
    }

    /// These are compared to nine digits, gradients too.
    private static Checker tight(Dialect dialect) {
        return new Checker() {
            @Override
            public Answers answer(OracleCase given, Engine engine) {
                return dialect.trial(given).answer(engine);
            }

            @Override
            public double tolerance(String field) {
                return Tolerance.VALUE;
            }
        };
    }
}
