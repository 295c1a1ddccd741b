package pushpull.reference.check;

import java.util.Arrays;
import pushpull.measure.LinearProbe;
import pushpull.measure.Split;
import pushpull.reference.ComputedFields;
import pushpull.reference.FieldTolerance;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.LogisticRegression;
import pushpull.tensor.Matrix;

/// Checks the linear probe: a regularised logistic regression on embeddings.
final class ProbeChecker implements Checker {
    /// The tolerance of probabilities: solvers differ by more than rounding.
    private static final double PROBABILITY = 1e-6;

    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        LabelledPoints points = new LabelledPoints(
                given.inputs().matrix("embeddings"), given.inputs().integers("labels"));
        evaluator.record(new LinearProbe(given.params().number("C", 1), Split.TRAINING));
        LogisticRegression probe = LogisticRegression.fit(points, given.params().number("C", 1));
        int[] predictions = predictions(given, "predictions", probe, points.points());
        return new ComputedFields()
                .put("accuracy", points.accuracy(predictions))
                .put("predictions", predictions)
                .put(
                        "test_predictions",
                        predictions(
                                given, "test_predictions", probe, given.inputs().matrix("test_embeddings")))
                .put("probabilities", probe.probabilities(points.points()))
                .put("coef", probe.coefficients())
                .put("intercept", probe.intercepts())
                .put("classes", probe.classes())
                .remark("solver_disagreement_coef", "max_abs_objective_gradient_at_solution");
    }

    /// If two classes are equally likely up to the tolerance, either is right in a case of ties.
    private static int[] predictions(OracleCase given, String field, LogisticRegression probe, Matrix points) {
        int[] predictions = probe.predict(points);
        if (!given.has("ties") || !given.expected().has(field)) {
            return predictions;
        }
        int[] wanted = new Fields(given.expected(), given.where()).integers(field);
        Matrix probabilities = probe.probabilities(points);
        for (int i = 0; i < Math.min(wanted.length, predictions.length); i++) {
            double found = likely(probe, probabilities.row(i), predictions[i]);
            if (found - likely(probe, probabilities.row(i), wanted[i]) < PROBABILITY) {
                predictions[i] = wanted[i];
            }
        }
        return predictions;
    }

    /// The probability of a label; 0 if there is no such class.
    private static double likely(LogisticRegression probe, double[] probabilities, int label) {
        int place = Arrays.binarySearch(probe.classes(), label);
        return place < 0 ? 0 : probabilities[place];
    }

    @Override
    public double tolerance(String field) {
        return switch (field) {
            case "coef", "intercept" -> 1e-5;
            case "probabilities" -> PROBABILITY;
            default -> FieldTolerance.VALUE;
        };
    }
}
