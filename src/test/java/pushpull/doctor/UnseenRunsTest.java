package pushpull.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Data sets and losses on which no threshold was chosen: what is well is left alone, what is ill is found.
class UnseenRunsTest {
    /// The ordinary build asks one.
    private static final int SEEDS = Integer.getInteger("pushpull.doctor.seeds", 1);

    private static final int[] STEPS = {40, 130, 400};
    private static final String SPHERE = " encoder.normalize=true distance=Cosine";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=Helix",
                "data=Checkerboard data.size=300 encoder.layers=64,64",
                "data=LinkedRings loss=TripletLoss",
                "data=NestedSpheres encoder.layers=32,32",
                "data=Hierarchy loss=MultiSimilarityLoss" + SPHERE,
                "data=Rings loss=LiftedStructureLoss",
                "data=HighBlobs loss=SupConLoss encoder.dimensions=8" + SPHERE,
                "data=NearDuplicates loss=NtXentLoss supervision=AugmentedViews" + SPHERE,
                "data=SCurve supervision=AugmentedViews loss=VicRegLoss",
                "data=Moons loss=CosFaceLoss" + SPHERE
            })
    void whatIsWellIsLeftAlone(String settings) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (TreatedRun run = new TreatedRun(seed, settings.split(" "))) {
                int at = 0;
                for (int step : STEPS) {
                    run.steps(step - at);
                    at = step;
                    List<Diagnosis> grave =
                            run.found().stream().filter(Diagnosis::grave).toList();
                    assertEquals(List.of(), grave, "step " + step + " of seed " + seed);
                    assertTrue(run.found("ContradictingLabels").isEmpty(), "labels are right in seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Motionless | 130 | data=Moons optimizer.rate=0.000003",
                "NothingPushes | 130 | data=Rings loss.margin=0",
                "OneClass | 10 | data=HighBlobs data.classes=1",
                "ContradictingLabels | 130 | data=HighBlobs supervision.noise=0.25"
            })
    void whatIsIllIsFound(String name, int step, String settings) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (TreatedRun run = new TreatedRun(seed, settings.split(" "))) {
                assertTrue(run.steps(step).found(name).isPresent(), name + " of seed " + seed);
            }
        }
    }
}
