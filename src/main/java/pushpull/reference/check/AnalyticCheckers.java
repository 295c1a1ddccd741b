package pushpull.reference.check;

import java.util.Arrays;
import java.util.Map;
import pushpull.reference.ComputedFields;
import pushpull.reference.FieldTolerance;
import pushpull.reference.OracleCase;
import pushpull.tensor.Matrix;

/// Checks limits that are known in closed form: minima, collapses, bounds.
final class AnalyticCheckers {
    private AnalyticCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.ofEntries(
                Map.entry("hadsell_collapse", hadsell()),
                Map.entry("hadsell_gradient_magnitude", AnalyticCheckers::magnitude),
                Map.entry("infonce_collapse", limit((given, evaluator) -> lineup(given, 1, evaluator)
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
                Map.entry("uniformity_limit", limit((given, evaluator) -> sphere(given))));
    }

    /// A case with a single number.
    @FunctionalInterface
    interface Limit {
        double of(OracleCase given, CaseEvaluator evaluator);
    }

    /// Checks that the number is both the closed form and the reference's result.
    static Checker limit(Limit limit) {
        return new Checker() {
            @Override
            public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
                double value = limit.of(given, evaluator);
                return new ComputedFields().put("closed_form", value).put("reference_value", value);
            }

            @Override
            public double tolerance(String field) {
                return FieldTolerance.VALUE;
            }
        };
    }

    /// The value of a loss on the case's own embeddings and labels.
    static Checker labelled(String loss, String knob) {
        return limit((given, evaluator) -> new SyntheticCase(loss, given)
                .param(knob, given.params().number(knob))
                .input("embeddings")
                .input("labels")
                .value(evaluator));
    }

    private static Checker hadsell() {
        return labelled("contrastive_hadsell", "margin");
    }

    private static Checker views() {
        return limit((given, evaluator) -> new SyntheticCase("ntxent_two_view", given)
                .param("temperature", given.params().number("temperature"))
                .input("view1")
                .input("view2")
                .value(evaluator));
    }

    private static Checker uniformity() {
        return limit((given, evaluator) -> new SyntheticCase("uniformity", given)
                .param("t", given.params().number("t"))
                .input("embeddings")
                .value(evaluator));
    }

    /// The length of the gradient at the second of two points.
    private static ComputedFields magnitude(OracleCase given, CaseEvaluator evaluator) {
        return limit((asked, _) -> {
                    double[] gradient = new SyntheticCase("contrastive_hadsell", asked)
                            .param("margin", asked.params().number("margin"))
                            .input("embeddings")
                            .input("labels")
                            .compute(evaluator)
                            .numbers("gradient");
                    return Math.sqrt(Arrays.stream(gradient, gradient.length / 2, gradient.length)
                            .map(g -> g * g)
                            .sum());
                })
                .compute(given, evaluator);
    }

    /// InfoNCE of given similarities, the positive first, taken as inner products with the query 1.
    private static ComputedFields lineup(OracleCase given, double temperature, CaseEvaluator evaluator) {
        double[] similarities = given.inputs().numbers("similarities");
        Matrix negatives =
                Matrix.of(similarities.length - 1, 1, Arrays.copyOfRange(similarities, 1, similarities.length));
        return new SyntheticCase("infonce_one_positive", given)
                .param("temperature", temperature)
                .param("normalize", false)
                .input("query", Matrix.of(1, 1, 1))
                .input("positive", Matrix.of(1, 1, similarities[0]))
                .blocks("negatives", negatives)
                .compute(evaluator);
    }

    private static ComputedFields weights(OracleCase given, CaseEvaluator evaluator) {
        double[] slopes =
                lineup(given, given.params().number("temperature"), evaluator).numbers("similarity_gradient");
        double[] negatives = Arrays.copyOfRange(slopes, 1, slopes.length);
        double sum = Arrays.stream(negatives).sum();
        return new ComputedFields()
                .put("similarity_gradient", slopes)
                .put("negative_sum", sum)
                .put("positive", slopes[0])
                .put(
                        "relative_weights",
                        Arrays.stream(negatives).map(g -> g / sum).toArray());
    }

    private static double bound(OracleCase given, CaseEvaluator evaluator) {
        int candidates = given.inputs().numbers("similarities").length;
        return Math.log(candidates)
                - lineup(given, given.params().number("temperature"), evaluator).first("value");
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
