package pushpull.reference.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.data.PointSchema;
import pushpull.data.Points;
import pushpull.dialect.CallInputs;
import pushpull.dialect.Dialect;
import pushpull.dialect.DialectSettings;
import pushpull.dialect.Dialects;
import pushpull.evaluate.EmbeddingEvaluation;
import pushpull.evaluate.EmbeddingEvaluation.Detail;
import pushpull.experiment.Experiment;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleFile;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;

class LossCheckerTest {
    private static final Set<CallInputs> BATCHES = Set.of(CallInputs.LABELLED, CallInputs.VIEWS, CallInputs.QUERIES);

    /// If a case is a batch, the dialect's settings alone give its value.
    @Test
    void settingsAloneReproduceReferences() throws IOException {
        Set<String> reproduced = new HashSet<>();
        try (CaseEvaluator evaluator = new CaseEvaluator()) {
            for (String name : Verification.bundled()) {
                try (InputStream in = Objects.requireNonNull(
                        LossCheckerTest.class.getResourceAsStream("/pushpull/reference/" + name + ".gz"))) {
                    OracleFile.read(name, in, given -> {
                        if (given.isLoss() && given.tags().isEmpty() && !reproduced.contains(given.kind())) {
                            reproduce(given, evaluator, reproduced);
                        }
                    });
                }
            }
        }
        assertTrue(reproduced.size() >= 30, reproduced.toString());
    }

    private static void reproduce(OracleCase given, CaseEvaluator evaluator, Set<String> reproduced) {
        Dialect dialect = Dialects.named(given.kind()).orElseThrow();
        if (BATCHES.contains(dialect.inputs()) && !given.body().has("logit_scale")) {
            Experiment experiment = experiment(dialect, given);
            Points points = points(given, dialect.inputs());
            EmbeddingEvaluation evaluation =
                    EmbeddingEvaluation.of(experiment, points, Detail.GRADIENTS, evaluator.workers());
            double value = given.expected().get("value").doubleValue();
            assertEquals(value, evaluation.value(), 1e-9 * Math.max(1, Math.abs(value)), given.name());
            EmbeddingEvaluation alone = EmbeddingEvaluation.of(experiment, points, Detail.VALUE, evaluator.workers());
            assertEquals(evaluation.value(), alone.value(), 0, given.name());
            assertEquals(evaluation.active(), alone.active(), 0, given.name());
            reproduced.add(given.kind());
        }
    }

    private static Points points(OracleCase given, CallInputs inputs) {
        Matrix first = given.inputs().matrix(inputs.names().getFirst());
        int[] ids = IntStream.range(0, first.rows()).toArray();
        if (!inputs.isLabelled()) {
            List<Matrix> views =
                    List.of(first, given.inputs().matrix(inputs.names().getLast()));
            return Points.of(ids, views, ids, PointSchema.of(first.columns(), ids.length));
        }
        int[] labels = given.inputs().integers("labels");
        int[] names = Arrays.stream(labels).distinct().sorted().toArray();
        int[] classes = Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(names, label))
                .toArray();
        return Points.of(ids, List.of(first), classes, PointSchema.of(first.columns(), names.length));
    }

    private static Experiment experiment(Dialect dialect, OracleCase given) {
        DialectSettings settings = new LossChecker(dialect).settings(given);
        Map<String, String> values = new LinkedHashMap<>(Map.of("encoder", "FreePoints"));
        values.putAll(settings.assignments(dialect.inputs()));
        return Settings.read(Experiment.class, values);
    }
}
