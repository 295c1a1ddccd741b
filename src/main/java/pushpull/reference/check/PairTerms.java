package pushpull.reference.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.tensor.Norms;

/// The terms of single pairs: each pair of a batch is evaluated as a batch of its own.
///
/// @param checker of the whole batch; its value must be the mean of the pairs' terms
/// @param distance shown beside each term, as a similarity if it is one of directions
record PairTerms(LossChecker checker, Distance distance) implements Checker.Extra {
    @Override
    public void add(OracleCase given, CaseEvaluator evaluator, ComputedFields answers) {
        int[] labels = given.inputs().integers("labels");
        int count = labels.length * (labels.length - 1) / 2;
        double[] terms = new double[5 * count];
        int at = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] distances = distances(given, i);
            for (int j = i + 1; j < labels.length; j++) {
                terms[at++] = i;
                terms[at++] = j;
                terms[at++] = labels[i] == labels[j] ? 1 : 0;
                terms[at++] = distance.isOnSphere() ? distance.similarity(distances[j]) : distances[j];
                terms[at++] =
                        checker.setup(pair(given, i, j)).evaluate(evaluator).value();
            }
        }
        answers.put("pair_terms", terms);
    }

    private double[] distances(OracleCase given, int anchor) {
        Embeddings points = Embeddings.of(given.inputs().matrix("embeddings"));
        double[] distances = new double[points.count()];
        if (distance.isOnSphere()) {
            Norms.normalize(points.coordinates(), distances, points.count());
        }
        distance.measure(points.points().row(anchor), points, distances);
        return distances;
    }

    private static OracleCase pair(OracleCase given, int i, int j) {
        ObjectNode body = given.body().deepCopy();
        for (String field : new String[] {"embeddings", "labels"}) {
            ArrayNode two = body.putArray(field);
            two.add(given.body().get(field).get(i)).add(given.body().get(field).get(j));
        }
        return given.with(body);
    }
}
