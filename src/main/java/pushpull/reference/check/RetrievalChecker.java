package pushpull.reference.check;

import pushpull.measure.KnnAccuracy;
import pushpull.measure.MapAtR;
import pushpull.measure.MeanAveragePrecision;
import pushpull.measure.MeanReciprocalRank;
import pushpull.measure.PrecisionAtOne;
import pushpull.measure.RPrecision;
import pushpull.measure.RecallAtK;
import pushpull.measure.Retrieval;
import pushpull.measure.Split;
import pushpull.reference.CaseIndices;
import pushpull.reference.ComputedFields;
import pushpull.reference.FieldTolerance;
import pushpull.reference.OracleCase;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.Neighbours;

/// Checks metrics of neighbours, with every point as a query among the others.
final class RetrievalChecker implements Checker {
    private static final String RECALL = "recall_at_";
    private static final String VOTES = "knn_loo_predictions_k";
    private static final String ACCURACY = "knn_loo_accuracy_k";

    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        return new Asked(given, evaluator).compute();
    }

    /// The reference's reciprocal ranks are single precision.
    @Override
    public double tolerance(String field) {
        return field.equals("pml_mean_reciprocal_rank") ? 1e-7 : FieldTolerance.VALUE;
    }

    private static final class Asked {
        private final OracleCase given;
        private final CaseEvaluator evaluator;
        private final LabelledPoints points;
        private final Neighbours neighbours;
        private final ComputedFields answers = new ComputedFields();

        Asked(OracleCase given, CaseEvaluator evaluator) {
            this.given = given;
            this.evaluator = evaluator;
            points = new LabelledPoints(
                    given.inputs().matrix("embeddings"), given.inputs().integers("labels"));
            neighbours = Neighbours.within(points.points());
        }

        ComputedFields compute() {
            measure("pml_precision_at_1", new PrecisionAtOne(Split.TRAINING));
            measure("pml_r_precision", new RPrecision(Split.TRAINING));
            measure("pml_mean_average_precision_at_r", new MapAtR(Split.TRAINING));
            measure("pml_mean_average_precision", new MeanAveragePrecision(Split.TRAINING, false));
            measure("sklearn_mean_average_precision", new MeanAveragePrecision(Split.TRAINING, true));
            measure("pml_mean_reciprocal_rank", new MeanReciprocalRank(Split.TRAINING));
            given.expected().fieldNames().forEachRemaining(this::byNumber);
            int[] order = new int[neighbours.queries() * neighbours.count()];
            for (int query = 0; query < neighbours.queries(); query++) {
                System.arraycopy(neighbours.order(query), 0, order, query * neighbours.count(), neighbours.count());
            }
            return answers.put("neighbour_order", order);
        }

        /// Fields whose name ends with their k.
        private void byNumber(String field) {
            if (field.startsWith(RECALL)) {
                measure(field, new RecallAtK(number(field, RECALL), Split.TRAINING));
            } else if (field.startsWith(VOTES)) {
                evaluator.record(new KnnAccuracy(number(field, VOTES), Split.TRAINING));
                answers.put(field, votes(number(field, VOTES)));
            } else if (field.startsWith(ACCURACY)) {
                answers.measured(field, points.accuracy(votes(number(field, ACCURACY))));
            }
        }

        private int[] votes(int k) {
            return KnnAccuracy.predictions(neighbours, points.labels(), k);
        }

        private int number(String field, String prefix) {
            return CaseIndices.number(given, field, prefix, "");
        }

        private void measure(String field, Retrieval measure) {
            if (given.expected().has(field)) {
                evaluator.record((Record) measure);
            }
            answers.measured(field, measure.compute(neighbours, points.labels(), points.labels()));
        }
    }
}
