package pushpull.reference;

import java.util.Arrays;
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
                tight(given -> GivenPairs.cast(plain(given), given, raised(given))),
                "contrastive_pairs_pairwise_eps1e-6",
                tight(given -> GivenPairs.cast(plain(given), given, moved(given))));
    }

    /// All pairs of a batch with labels.
    private static Checker labelled(ContrastiveLoss.Form form) {
        Dialect dialect = given -> {
            double margin = given.params().number("margin", 1);
            ContrastiveLoss loss = new ContrastiveLoss(margin, 0, form, Reduction.MEAN);
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
                reduction);
        return Dialect.labelled(new Trial(loss, new Euclidean()), given)
                .normalized(params.flag("normalize_embeddings", true));
    }

    private static Trial plain(OracleCase given) {
        return new Trial(new ContrastiveLoss(given.params().number("margin", 1)), new Euclidean());
    }

    /// sqrt(D^2 + eps) between different points: they stand sqrt(eps) apart in one more dimension.
    private static GivenPairs.Placing raised(OracleCase given) {
        double height = Math.sqrt(given.params().number("eps_inside_sqrt", 1e-9));
        return (point, second, same) -> {
            double[] raised = Arrays.copyOf(point, point.length + 1);
            raised[point.length] = second && !same ? height : 0;
            return raised;
        };
    }

    /// |x - y + eps|: the first point is moved.
    private static GivenPairs.Placing moved(OracleCase given) {
        double eps = given.params().number("eps_added_to_difference", 1e-6);
        return (point, second, same) ->
                second ? point : Arrays.stream(point).map(x -> x + eps).toArray();
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
