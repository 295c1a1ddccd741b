package pushpull.reference.check;

import java.util.List;
import pushpull.measure.Metric;
import pushpull.reference.CaseIndices;
import pushpull.reference.ComputedFields;
import pushpull.reference.FieldTolerance;
import pushpull.reference.OracleCase;
import pushpull.settings.Settings;
import pushpull.statistics.IsotonicCurve;
import pushpull.statistics.LogisticCurve;
import pushpull.statistics.ProperScores;
import pushpull.statistics.Reliability;

/// Checks probabilities from scores (logistic, Platt's, isotonic) and how well they agree with the outcomes.
final class CalibrationChecker implements Checker {
    private static final String BINS = "_bins";

    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        evaluator.record((Record) Settings.member(Metric.class, "CalibrationError"));
        double[] scores = given.inputs().numbers("scores");
        boolean[] targets = targets(given);
        LogisticCurve logistic =
                LogisticCurve.regularised(scores, targets, given.params().number("C"));
        double[] probabilities = logistic.probabilities(scores);
        LogisticCurve platt = LogisticCurve.platt(scores, targets);
        ComputedFields answers = new ComputedFields()
                .put("logistic.slope", logistic.slope())
                .put("logistic.intercept", logistic.intercept())
                .put("logistic.probabilities", probabilities)
                .put("platt_smoothed.a", platt.a())
                .put("platt_smoothed.b", platt.b())
                .put("platt_smoothed.probabilities", platt.probabilities(scores))
                .remark("platt_smoothed.sklearn_a", "platt_smoothed.sklearn_b")
                .put("brier", ProperScores.brier(probabilities, targets))
                .put("log_loss", ProperScores.logLoss(probabilities, targets));
        given.expected().fieldNames().forEachRemaining(field -> binned(given, field, answers, probabilities, targets));
        return isotonic(given, IsotonicCurve.fit(scores, targets), answers);
    }

    private static boolean[] targets(OracleCase given) {
        int[] numbers = given.inputs().integers("targets");
        boolean[] targets = new boolean[numbers.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = numbers[i] > 0;
        }
        return targets;
    }

    /// Fields with the number of bins in their name.
    private static void binned(
            OracleCase given, String field, ComputedFields answers, double[] probabilities, boolean[] targets) {
        for (String figure : List.of("ece_", "mce_", "reliability_")) {
            if (field.startsWith(figure) && field.endsWith(BINS)) {
                int bins = CaseIndices.number(given, field, figure, BINS);
                Reliability diagram = Reliability.of(probabilities, targets, bins);
                switch (figure) {
                    case "ece_" -> answers.put(field, diagram.expectedError());
                    case "mce_" -> answers.put(field, diagram.largestError());
                    default -> diagram(field, diagram, answers);
                }
            }
        }
    }

    private static void diagram(String field, Reliability diagram, ComputedFields answers) {
        answers.put(
                field + ".mean_probability",
                diagram.bins().stream()
                        .mapToDouble(Reliability.Bin::meanProbability)
                        .toArray());
        answers.put(
                field + ".fraction_positive",
                diagram.bins().stream()
                        .mapToDouble(Reliability.Bin::fractionPositive)
                        .toArray());
    }

    private static ComputedFields isotonic(OracleCase given, IsotonicCurve curve, ComputedFields answers) {
        return answers.put("isotonic.fitted", curve.probabilities(given.inputs().numbers("scores")))
                .put("isotonic.at_queries", curve.probabilities(given.inputs().numbers("queries")))
                .put("isotonic.thresholds_x", curve.scores())
                .put("isotonic.thresholds_y", curve.values());
    }

    @Override
    public double tolerance(String field) {
        return field.startsWith("isotonic") ? FieldTolerance.GRADIENT : 1e-6;
    }
}
