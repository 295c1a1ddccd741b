package pushpull.reference.check;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import pushpull.measure.Split;
import pushpull.measure.VerificationAuc;
import pushpull.measure.VerificationEer;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;
import pushpull.reference.UnsupportedCaseException;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.PairScores;
import pushpull.statistics.Roc;

/// Checks the verification of all pairs by distance or cosine.
final class PairVerificationChecker implements Checker {
    private static final String AT = "tar_at_far_";

    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        LabelledPoints points = new LabelledPoints(
                given.inputs().matrix("embeddings"), given.inputs().integers("labels"));
        PairScores scores = scores(given, points);
        evaluator.record(new VerificationAuc(Split.TRAINING), new VerificationEer(Split.TRAINING));
        Roc roc = scores.roc();
        ComputedFields answers = new ComputedFields()
                .measured("roc_auc", roc.auc())
                .measured("eer", roc.equalErrorRate())
                .measured("average_precision", roc.averagePrecision())
                .measured("best_threshold_accuracy", roc.bestAccuracy())
                .put("pairs", scores.size())
                .put("positive_pairs", scores.positives().length)
                .put("roc.fpr", all(roc, roc::falseAcceptRate))
                .put("roc.tpr", all(roc, roc::trueAcceptRate));
        given.expected().fieldNames().forEachRemaining(field -> {
            if (field.startsWith(AT)) {
                answers.measured(field, roc.trueAcceptsAt(rate(given, field)));
            }
        });
        return answers;
    }

    private static PairScores scores(OracleCase given, LabelledPoints points) {
        String score = given.params().word("score");
        return switch (score) {
            case "neg_euclidean" -> PairScores.negativeDistance(points);
            case "cosine" -> PairScores.cosine(points);
            default -> throw UnsupportedCaseException.of(given.where(), "score", score, "neg_euclidean, cosine");
        };
    }

    private static double rate(OracleCase given, String field) {
        String number = field.substring(AT.length());
        if (!number.matches("[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?")) {
            throw OracleException.of("field.name", given.where(), field);
        }
        return Double.parseDouble(number);
    }

    private static double[] all(Roc roc, IntToDoubleFunction rate) {
        return IntStream.range(0, roc.size()).mapToDouble(rate).toArray();
    }
}
