package pushpull.reference.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;

/// The answers to almost the same case, in which only ties fall differently: what varies among them depends on ties.
final class TieVariants {
    private static final int COUNT = 8;
    private static final double NUDGE = 1e-9;
    private final OracleCase given;
    private final Checker checker;
    private final CaseEvaluator evaluator;
    private final List<ComputedFields> answers = new ArrayList<>();

    TieVariants(OracleCase given, Checker checker, CaseEvaluator evaluator) {
        this.given = given;
        this.checker = checker;
        this.evaluator = evaluator;
    }

    /// The answers for slightly moved embeddings; computed when first needed.
    List<ComputedFields> answers() {
        for (int i = answers.size(); i < COUNT; i++) {
            ObjectNode other = given.body().deepCopy();
            nudge(other.path("embeddings"), new Streams(0).of(Purpose.MEASURE, i));
            answers.add(checker.compute(given.with(other), evaluator));
        }
        return answers;
    }

    private static void nudge(JsonNode rows, Draws draws) {
        for (JsonNode row : rows) {
            ArrayNode numbers = (ArrayNode) row;
            for (int k = 0; k < numbers.size(); k++) {
                double size = Math.max(1, Math.abs(numbers.get(k).doubleValue()));
                numbers.set(k, numbers.get(k).doubleValue() + NUDGE * size * (2 * draws.nextDouble() - 1));
            }
        }
    }
}
