package pushpull.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.Experiment;
import pushpull.mine.Miner;
import pushpull.observe.GradientCheck.Status;
import pushpull.settings.Decimal;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.LossProbe;
import pushpull.train.LossTrainingTest;
import pushpull.train.Training;

class GradientCheckTest {
    private static final int SAMPLE = 24;

    @ParameterizedTest
    @MethodSource("pushpull.train.LossTrainingTest#losses")
    void everyLossHasTheGradientOfItsValue(String loss) {
        Experiment experiment = LossTrainingTest.experiment(loss);
        for (int steps : List.of(0, 5)) {
            GradientCheck check = check(experiment, steps);
            boolean constant = loss.equals("CircleLoss");
            assertEquals(constant ? Status.DETACHED : Status.AGREES, check.status(), () -> loss + ": " + check);
        }
    }

    static List<String> miners() {
        return Settings.members(Miner.class).stream().map(Class::getSimpleName).toList();
    }

    @ParameterizedTest
    @MethodSource("miners")
    void everyMinerLeavesADerivative(String miner) {
        for (String loss : List.of("ContrastiveLoss", "TripletLoss")) {
            GradientCheck check = check(with(loss, Map.of("miner", miner)), 3);
            assertNotEquals(Status.DIFFERS, check.status(), () -> miner + " with " + loss + ": " + check);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "mean-nonzero", "sum"})
    void everyReductionIsCountedIn(String reduction) {
        assertEquals(
                Status.AGREES,
                check(with("TripletLoss", Map.of("loss.reduction", reduction)), 3)
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FreePoints", "Linear", "Mlp", "Pca"})
    void everyEncoderIsGoneBackThrough(String encoder) {
        for (String normalize : List.of("true", "false")) {
            Map<String, String> settings = new LinkedHashMap<>(Map.of("encoder", encoder));
            if (!encoder.equals("Pca")) {
                settings.put("encoder.normalize", normalize);
            }
            GradientCheck check = check(with("ContrastiveLoss", settings), 2);
            assertEquals(Status.AGREES, check.status(), check::toString);
        }
    }

    /// Two places exactly as far apart as the margin: nearer there is a force, further there is none.
    @Test
    void aKinkIsSaid() {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "data", "Blobs",
                "data.noise", "0",
                "data.classes", "2",
                "encoder", "FreePoints",
                "encoder.dimensions", "2",
                "encoder.start", "data",
                "loss.form", "unsquared"));
        double apart;
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = new Training(with("ContrastiveLoss", settings), workers);
            Matrix points = training.data().points().features();
            int other = 0;
            while (training.data().points().label(other)
                    == training.data().points().label(0)) {
                other++;
            }
            apart = Math.hypot(points.get(0, 0) - points.get(other, 0), points.get(0, 1) - points.get(other, 1));
        }
        settings.put("loss.margin", Decimal.text(apart));
        GradientCheck check = check(with("ContrastiveLoss", settings), 0);
        assertNotEquals(Status.DIFFERS, check.status(), check::toString);
        assertTrue(check.kinks() > 0, check::toString);
    }

    @Test
    void lookingChangesNothing() {
        Experiment experiment = LossTrainingTest.experiment("SimSiamLoss");
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(experiment, workers, 4);
            String before = training.state().hash();
            GradientCheck.of(LossProbe.of(training, workers), 4, 1, SAMPLE);
            assertEquals(before, training.state().hash());
        }
    }

    @Test
    void wordsSayHowFarItAgrees() {
        GradientCheck check = new GradientCheck(3, Status.AGREES, 3.2e-9, 16, 2, null);
        assertEquals("Gradient agrees to 3×10⁻⁹, 2 of 16 numbers at a kink", GradientCheckText.of(check));
        GradientCheck wrong =
                new GradientCheck(3, Status.DIFFERS, 1, 16, 0, new GradientCheck.Difference(true, 0.5, 1));
        assertEquals(
                "Gradient differs: 0.5000 for a weight where central differences give 1.000",
                GradientCheckText.of(wrong));
        for (Status status : List.of(Status.DETACHED, Status.FLAT)) {
            assertTrue(GradientCheckText.of(new GradientCheck(3, status, 0, 0, 0, null))
                    .contains("Gradient"));
        }
    }

    private static Experiment with(String loss, Map<String, String> settings) {
        return Settings.with(LossTrainingTest.experiment(loss), settings);
    }

    private static GradientCheck check(Experiment experiment, int steps) {
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(experiment, workers, steps);
            return GradientCheck.of(LossProbe.of(training, workers), steps, 7, SAMPLE);
        }
    }
}
