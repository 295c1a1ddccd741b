package pushpull.snapshot;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.WorkerPool;

/// A step in slow motion is the step that would have been taken.
class UnrolledStepTest {
    private final WorkerPool workers = new WorkerPool(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private RunController controller(String settings) {
        Map<String, String> values = new HashMap<>(Map.of("data.size", "40", "batch", "16", "encoder.layers", "8"));
        for (String assignment : settings.isEmpty() ? new String[0] : settings.split(";")) {
            String[] parts = assignment.split("=");
            values.put(parts[0], parts[1]);
        }
        RunController controller = new RunController(workers);
        controller.open(Script.of(Settings.read(Experiment.class, values)));
        return controller;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loss=TripletLoss;miner=SemiHard",
                "loss=NtXentLoss;supervision=AugmentedViews;distance=Cosine;encoder.normalize=true",
                "loss=ContrastiveLoss;miner=RandomPicks;memory=CrossBatch",
                "loss=VicRegLoss;supervision=AugmentedViews",
                "loss=MocoLoss;supervision=AugmentedViews;distance=Cosine",
                "loss=ProxyAnchorLoss;distance=Cosine"
            })
    void itGivesTheBitsOfANormalStep(String settings) {
        RunController straight = controller(settings);
        RunController slow = controller(settings);
        straight.stepBy(5);
        slow.stepBy(4);
        UnrolledStep step = requireNonNull(slow.stepInPhases(3), settings);
        assertEquals(
                requireNonNull(straight.recording()).hash(),
                requireNonNull(slow.recording()).hash(),
                settings);
        assertEquals(4, step.before().step());
        assertEquals(5, step.after().step());
        List<StepPhase.Kind> kinds = step.phases().stream().map(StepPhase::kind).toList();
        assertEquals(List.of(StepPhase.Kind.values()), kinds);
        StepPhase.Reduce reduce = (StepPhase.Reduce) step.phases().get(StepPhase.Kind.REDUCE.ordinal());
        assertEquals(step.after().loss(), reduce.loss(), 0, "the loss that is shown is the loss of the step");
        assertArrayEquals(step.after().batch(), step.before().batch());
    }

    private static StepPhase phase(UnrolledStep step, StepPhase.Kind kind) {
        return step.phases().get(kind.ordinal());
    }

    @Test
    void whatTheSettingsDoNotHaveIsSkipped() {
        UnrolledStep step = requireNonNull(controller("").stepInPhases(-1));
        for (StepPhase.Kind kind : List.of(StepPhase.Kind.AUGMENT, StepPhase.Kind.NORMALISE, StepPhase.Kind.MINE)) {
            assertEquals(new StepPhase.Skipped(kind), phase(step, kind));
        }
        UnrolledStep whole = requireNonNull(
                controller("loss=VicRegLoss;supervision=AugmentedViews").stepInPhases(-1));
        assertEquals(new StepPhase.Skipped(StepPhase.Kind.COMPARE), phase(whole, StepPhase.Kind.COMPARE));
    }

    @Test
    void theAnchorIsTheChosenPointWhereItIsInTheBatch() {
        RunController controller = controller("batch=40;heldOut=0");
        UnrolledStep step = requireNonNull(controller.stepInPhases(7));
        assertEquals(
                7,
                step.before().points().id(requireNonNull(step.before().focus()).point()));
        UnrolledStep other = requireNonNull(controller.stepInPhases(999));
        assertEquals(
                other.before().batch()[0],
                requireNonNull(other.before().focus()).point());
    }

    @Test
    void picksAreThoseOfTheMiner() {
        UnrolledStep step = requireNonNull(
                controller("loss=TripletLoss;miner=BatchHard;batch=30").stepInPhases(-1));
        StepPhase.Mine mine = (StepPhase.Mine) phase(step, StepPhase.Kind.MINE);
        PointForces anchor = requireNonNull(step.before().focus());
        int farthest = -1;
        int nearest = -1;
        int picked = 0;
        for (int i = 0; i < anchor.partners().length; i++) {
            picked += mine.picked()[i] ? 1 : 0;
            double distance = anchor.distances()[i];
            if (anchor.positive()[i]) {
                farthest = farthest < 0 || distance > anchor.distances()[farthest] ? i : farthest;
            } else {
                nearest = nearest < 0 || distance < anchor.distances()[nearest] ? i : nearest;
            }
        }
        assertEquals(2, picked);
        assertTrue(mine.picked()[farthest] && mine.picked()[nearest]);
        assertTrue(mine.triplets() && mine.kept() == step.before().batch().length);
    }

    @Test
    void aRecordedStepIsTakenAlongTheLine() {
        RunController controller = controller("");
        controller.stepBy(10);
        String end = requireNonNull(controller.recording()).hash();
        controller.rewind(9);
        UnrolledStep step = requireNonNull(controller.stepInPhases(-1));
        assertEquals(end, requireNonNull(controller.recording()).hash());
        assertTrue(step.after().history().navigation().lines().isEmpty());
    }
}
