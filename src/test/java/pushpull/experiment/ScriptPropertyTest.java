package pushpull.experiment;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.file.ExperimentFile;
import pushpull.file.ExperimentReader;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.run.RunController;
import pushpull.settings.Kind;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.Navigation;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;
import pushpull.train.OtherValues;
import pushpull.train.Updates;

/// Whatever is changed, rewound, left, undone, saved and opened comes to the bits of the straight run.
class ScriptPropertyTest {
    private static final Map<String, String> SMALL =
            Map.of("data.size", "30", "batch", "12", "encoder.layers", "6", "data.noise", "0.3");

    /// They need a file, or are large.
    private static final Set<String> LEFT_OUT =
            Set.of("Csv", "Digits", "PairList", "Drawn", "HighBlobs", "data.size", "encoder.layers", "batch");

    private final WorkerPool one = new WorkerPool(1);
    private final WorkerPool two = new WorkerPool(2);

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    /// Every setting of an experiment with every other value that a slider or a menu offers.
    private static List<Map<String, String>> changes(Experiment experiment) {
        List<Map<String, String>> changes = new ArrayList<>();
        for (String key : Settings.flatten(experiment).keySet()) {
            var setting = Settings.find(experiment, key);
            List<String> values = new ArrayList<>(OtherValues.of(experiment, key));
            if (setting.kind() == Kind.FAMILY) {
                Settings.members(setting.family()).forEach(member -> values.add(member.getSimpleName()));
            }
            if (!LEFT_OUT.contains(key)) {
                values.stream()
                        .filter(value -> !LEFT_OUT.contains(value))
                        .forEach(value -> changes.add(Map.of(key, value)));
            }
        }
        return changes;
    }

    /// Threads 1 or 2, by turns, so that both are seen with the same scripts.
    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "2,1", "3,2", "4,1", "5,2", "6,1", "7,2", "8,1", "9,2"})
    void theSameBitsComeOut(long seed, int threads) {
        WorkerPool workers = threads == 1 ? one : two;
        RunController controller = new RunController(workers);
        controller.open(Script.of(Settings.read(Experiment.class, SMALL)));
        Draws draws = new Streams(seed).of(Purpose.DATA, 0);
        for (int i = 0; i < 60; i++) {
            act(controller, draws);
        }
        RunRecord recorded = requireNonNull(controller.recording());
        for (WorkerPool other : List.of(one, two)) {
            ScriptRunner runner = new ScriptRunner(recorded.done(), other);
            assertTrue(runner.to(recorded.step(), () -> {}));
            assertEquals(
                    recorded.hash(), runner.hash(), recorded.done().changes().toString());
        }
    }

    private static void act(RunController controller, Draws draws) {
        controller.finishSeek();
        Snapshot now = requireNonNull(controller.snapshot(false, 0));
        Navigation navigation = now.history().navigation();
        switch (draws.nextInt(10)) {
            case 0, 1, 2 -> {
                List<Map<String, String>> changes = changes(now.experiment());
                Map<String, String> change = changes.get(draws.nextInt(changes.size()));
                controller.change(Updates.of(now.experiment(), change), draws.nextInt(3));
            }
            case 3 -> controller.rewind(draws.nextInt((int) navigation.end() + 1));
            case 4 -> controller.undo();
            case 5 -> controller.redo();
            case 6 -> navigation.others().stream().findFirst().ifPresent(line -> controller.switchTo(line.id()));
            case 7 -> saveAndOpen(controller);
            case 8 -> controller.stepInPhases(draws.nextInt(30));
            default -> controller.stepBy(draws.nextInt(12));
        }
    }

    /// What was saved is opened and goes on from where it was.
    private static void saveAndOpen(RunController controller) {
        RunRecord saved = requireNonNull(controller.recording());
        ExperimentFile file = new ExperimentFile("x", "", saved.step(), saved.done());
        controller.open(ExperimentReader.read("x", file.text()).script());
        while (controller.isHealthy()
                && requireNonNull(controller.recording()).done().changes().size()
                        < saved.done().changes().size()) {
            controller.stepBy(1);
        }
        controller.stepBy(
                (int) (saved.step() - requireNonNull(controller.recording()).step()));
        assertEquals(saved.hash(), requireNonNull(controller.recording()).hash());
    }
}
