package pushpull.snapshot;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;
import pushpull.train.CompatibleChange;

/// The law of a loss against the forces of the pairs of a batch.
class ForceLawTest {
    private static final int PLACES = 129;

    static Stream<Experiment> experiments() {
        Experiment usual = Settings.read(Experiment.class, Map.of("batch", "24"));
        return Settings.members(Loss.class).stream()
                .flatMap(loss -> CompatibleChange.of(usual, "loss", loss.getSimpleName()).stream())
                .map(change -> change.update().applyTo(usual))
                .filter(experiment -> experiment.loss() instanceof PairLoss loss && loss.isOfPairs());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyPairLiesOnTheLaw(Experiment experiment) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner run = new ScriptRunner(Script.of(experiment), workers);
            run.to(3, () -> {});
            BatchPairs pairs =
                    requireNonNull(run.snapshot(new SnapshotRequest(-1, true)).pairs());
            assertTrue(pairs.size() > 0);
            for (int k = 0; k < pairs.size(); k++) {
                double distance = pairs.distances()[k];
                ForceLaw law = ForceLaw.of(experiment, distance).orElseThrow();
                double force = pairs.positive()[k] ? law.same()[PLACES - 1] : law.different()[PLACES - 1];
                boolean met = !experiment.loss().needsViews() || pairs.magnitudes()[k] != 0;
                assertEquals(met ? force : 0, pairs.magnitudes()[k], 1e-9, experiment.loss() + " at " + distance);
            }
        }
    }

    @Test
    void aForceThatDependsOnOtherPairsHasNoLaw() {
        Map<String, String> softmax = Map.of("loss", "NtXentLoss", "encoder.normalize", "true", "distance", "Cosine");
        assertEquals(Optional.empty(), ForceLaw.of(Settings.read(Experiment.class, softmax), 2));
        Map<String, String> separate = Map.of("loss.reduction", "SEPARATE_MEANS");
        assertEquals(Optional.empty(), ForceLaw.of(Settings.read(Experiment.class, separate), 2));
    }

    @Test
    void aDifferentPairPushesUpToTheMargin() {
        ForceLaw law = ForceLaw.of(Settings.read(Experiment.class, Map.of()), 2).orElseThrow();
        double margin = Settings.read(Experiment.class, Map.of()).loss().reach();
        for (int k = 0; k < PLACES; k++) {
            assertEquals(law.distances()[k] < margin, law.different()[k] < 0);
        }
        assertTrue(law.greatest() >= Arrays.stream(law.same()).max().orElseThrow());
    }
}
