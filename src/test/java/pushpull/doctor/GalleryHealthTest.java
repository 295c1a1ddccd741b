package pushpull.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.Experiments;
import pushpull.settings.SettingsUpdate;

/// The experiments of the gallery are well, but for those that are there to show what goes wrong.
class GalleryHealthTest {
    /// Thirty take minutes, so that the ordinary build asks one.
    private static final int SEEDS = Integer.getInteger("pushpull.doctor.seeds", 1);

    private static final int[] STEPS = {10, 40, 130, 299, 600};
    private static final int TURN = 300;

    @TestFactory
    Stream<DynamicTest> nothingIsWrong() {
        return Experiments.gallery().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    for (int seed = 1; seed <= SEEDS; seed++) {
                        assertWell(name, seed);
                    }
                }));
    }

    private static void assertWell(String name, long seed) {
        Script script = Experiments.open(name).script();
        Experiment start = SettingsUpdate.read(script.start(), Map.of("seed", Long.toString(seed)))
                .applyTo(script.start());
        try (TreatedRun run = new TreatedRun(new Script(start, script.changes()))) {
            int at = 0;
            for (int step : STEPS) {
                run.steps(step - at);
                at = step;
                List<String> grave = run.found().stream()
                        .filter(Diagnosis::grave)
                        .map(Diagnosis::name)
                        .toList();
                assertEquals(expected(name, step), grave, "step " + step + " of seed " + seed);
                boolean told = run.found("ContradictingLabels").isPresent();
                assertTrue(!told || name.equals("hard-collapse"), "labels are right in seed " + seed);
            }
        }
    }

    private static List<String> expected(String name, int step) {
        return switch (name) {
            case "hard-collapse" -> step > TURN ? List.of("CompleteCollapse") : List.of();
            case "large-margin" -> step < TURN ? List.of("MarginBeyondSpace") : List.of();
            default -> List.of();
        };
    }
}
