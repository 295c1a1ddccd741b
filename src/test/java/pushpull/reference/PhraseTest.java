package pushpull.reference;

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
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.data.Columns;
import pushpull.data.Points;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;
import pushpull.train.Appraisal;
import pushpull.train.Experiment;

class PhraseTest {
    private static final Set<List<String>> BATCHES =
            Set.of(List.of("embeddings", "labels"), List.of("view1", "view2"), List.of("query", "positive"));

    /// Every loss of the files can be asked for by settings that go together.
    @Test
    void everyLossOfTheFilesHasItsSettings() {
        try (Verification verification = new Verification()) {
            Set<String> ids = new TreeSet<>(Set.of("triplet_batch_all_soft"));
            for (Phrase phrase : verification.phrases()) {
                ids.add(phrase.id());
                Experiment experiment = experiment(phrase);
                assertTrue(experiment.loss().accepts(experiment.distance()), phrase.toString());
                assertTrue(
                        !experiment.loss().needsViews()
                                || experiment.supervision().views() == 2,
                        phrase.toString());
            }
            assertEquals(Checkers.LOSSES.keySet(), ids);
        }
    }

    /// Where a case is a batch, those settings and nothing else give its value.
    @Test
    void settingsAloneReproduceReferences() throws IOException {
        Set<String> reproduced = new HashSet<>();
        try (Engine engine = new Engine()) {
            for (String name : Verification.bundled()) {
                try (InputStream in = Objects.requireNonNull(
                        PhraseTest.class.getResourceAsStream("/pushpull/reference/" + name + ".gz"))) {
                    OracleFile.read(name, in, given -> {
                        if (given.isLoss() && given.tags().isEmpty() && !reproduced.contains(given.kind())) {
                            reproduce(given, engine, reproduced);
                        }
                    });
                }
            }
        }
        assertTrue(reproduced.size() >= 30, reproduced.toString());
    }

    private static void reproduce(OracleCase given, Engine engine, Set<String> reproduced) {
        Phrase phrase = Phrase.exactly(given, Objects.requireNonNull(Checkers.of(given)), engine);
        if (BATCHES.contains(phrase.inputs()) && !given.body().has("logit_scale")) {
            Appraisal appraisal =
                    Appraisal.of(experiment(phrase), points(given, phrase.inputs()), false, engine.crew());
            double value = given.expected().get("value").doubleValue();
            assertEquals(value, appraisal.value(), 1e-9 * Math.max(1, Math.abs(value)), given.name() + ": " + phrase);
            reproduced.add(given.kind());
        }
    }

    private static Points points(OracleCase given, List<String> inputs) {
        Matrix first = given.inputs().matrix(inputs.getFirst());
        int[] ids = IntStream.range(0, first.rows()).toArray();
        if (!inputs.contains("labels")) {
            List<Matrix> views = List.of(first, given.inputs().matrix(inputs.getLast()));
            return Points.of(ids, views, ids, Columns.of(first.columns(), ids.length));
        }
        int[] labels = given.inputs().integers("labels");
        int[] names = Arrays.stream(labels).distinct().sorted().toArray();
        int[] classes = Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(names, label))
                .toArray();
        return Points.of(ids, List.of(first), classes, Columns.of(first.columns(), names.length));
    }

    private static Experiment experiment(Phrase phrase) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("encoder", "FreePoints"));
        phrase.settings().forEach(setting -> values.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        return Settings.read(Experiment.class, values);
    }
}
