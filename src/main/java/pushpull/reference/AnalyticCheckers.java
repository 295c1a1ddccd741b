package pushpull.reference;

import java.util.Arrays;
import java.util.Map;
import pushpull.tensor.Matrix;

/// Limits that are known in closed form: minima, collapses, bounds.
final class AnalyticCheckers {
    private AnalyticCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.ofEntries(
                Map.entry("hadsell_collapse", hadsell()),
                Map.entry("hadsell_gradient_magnitude", AnalyticCheckers::magnitude),
                Map.entry("infonce_collapse", limit((given, engine) -> lineup(given, 1, engine)
                        .first("value"))),
                Map.entry("infonce_gradient_weights", AnalyticCheckers::weights),
                Map.entry("mutual_information_bound", limit(AnalyticCheckers::bound)),
                Map.entry("ntxent_collapse", views()),
                Map.entry("ntxent_minimum", views()),
                Map.entry("soft_triplet_collapse", labelled("triplet_batch_all_soft", "margin")),
                Map.entry("uniformity_collapse", uniformity()),
                Map.entry("uniformity_ngon", uniformity()),
                Map.entry("supcon_minimum", labelled("supcon_out", "temperature")),
                Map.entry("triplet_collapse", labelled("triplet_batch_all", "margin")),
                Map.entry("uniformity_limit", limit((given, engine) -> sphere(given))));
    }

    /// A case with one number.
    @FunctionalInterface
    interface Limit {
        double of(OracleCase given, Engine engine);
    }

    /// The number must be the closed form and what the reference computed.
    static Checker limit(Limit limit) {
        return new Checker() {
            @Override
            public Answers answer(OracleCase given, Engine engine) {
                double value = limit.of(given, engine);
                return new Answers().put("closed_form", value).put("reference_value", value);
            }

            @Override
            public double tolerance(String field) {
                return Tolerance.VALUE;
            }
        };
    }

    /// The value of a loss on the case's own embeddings and labels.
    static Checker labelled(String loss, String knob) {
        return limit((given, engine) -> new Written(loss, given)
                .param(knob, given.params().number(knob))
                .input("embeddings")
                .input("labels")
                .value(engine));
    }

    private static Checker hadsell() {
        return labelled("contrastive_hadsell", "margin");
    }

    private static Checker views() {
        return limit((given, engine) -> new Written("ntxent_two_view", given)
                .param("temperature", given.params().number("temperature"))
                .input("view1")
                .input("view2")
                .value(engine));
    }

    private static Checker uniformity() {
        return limit((given, engine) -> new Written("uniformity", given)
                .param("t", given.params().number("t"))
                .input("embeddings")
                .value(engine));
    }

    /// The length of the gradient at the second of two points.
    private static Answers magnitude(OracleCase given, Engine engine) {
        return limit((asked, _) -> {
                    double[] gradient = new Written("contrastive_hadsell", asked)
                            .param("margin", asked.params().number("margin"))
                            .input("embeddings")
                            .input("labels")
                            .answer(engine)
                            .numbers("gradient");
                    return Math.sqrt(Arrays.stream(gradient, gradient.length / 2, gradient.length)
                            .map(g -> g * g)
                            .sum());
                })
                .answer(given, engine);
    }

    /// InfoNCE of given similarities, the positive first: inner products with the query 1.
    private static Answers lineup(OracleCase given, double temperature, Engine engine) {
        double[] similarities = given.inputs().numbers("similarities");
        Matrix negatives =
                Matrix.of(similarities.length - 1, 1, Arrays.copyOfRange(similarities, 1, similarities.length));
        return new Written("infonce_one_positive", given)
                .param("temperature", temperature)
                .param("normalize", false)
                .input("query", Matrix.of(1, 1, 1))
                .input("positive", Matrix.of(1, 1, similarities[0]))
                .blocks("negatives", negatives)
                .answer(engine);
    }

    private static Answers weights(OracleCase given, Engine engine) {
        double[] slopes =
                lineup(given, given.params().number("temperature"), engine).numbers("similarity_gradient");
        double[] negatives = Arrays.copyOfRange(slopes, 1, slopes.length);
        double sum = Arrays.stream(negatives).sum();
        return new Answers()
                .put("similarity_gradient", slopes)
                .put("negative_sum", sum)
                .put("positive", slopes[0])
                .put(
                        "relative_weights",
                        Arrays.stream(negatives).map(g -> g / sum).toArray());
    }

    private static double bound(OracleCase given, Engine engine) {
        int candidates = given.inputs().numbers("similarities").length;
        return Math.log(candidates)
                - lineup(given, given.params().number("temperature"), engine).first("value");
    }

    /// ln E e^{-t |x - y|^2} for independent uniform points of the unit sphere in d dimensions.
    ///
    /// Gamma(d/2) t^{1-d/2} e^{-2t} I_{d/2-1}(2t), with the Bessel function's series.
    private static double sphere(OracleCase given) {
        double t = given.params().number("t");
        double half = given.params().number("d") / 2;
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= t * t / (k * (half + k - 1));
            sum += term;
        }
        return Math.log(sum) - 2 * t;
    }
}
