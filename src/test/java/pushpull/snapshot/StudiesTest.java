package pushpull.snapshot;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.observe.measure.Chronicles;
import pushpull.observe.measure.Measuring;
import pushpull.observe.measure.SurveyPlan;
import pushpull.settings.Settings;
import pushpull.snapshot.Studies.Track;
import pushpull.tensor.Crew;
import pushpull.timeline.Fold;

/// What is measured beside a run, when, and how it is kept.
class StudiesTest {
    private final Object line = new Object();

    private static Snapshot snapshot(int steps) {
        try (Crew crew = new Crew(1)) {
            Fold fold = new Fold(Script.of(Settings.read(Experiment.class, Map.of())), crew);
            fold.to(steps, () -> {});
            return fold.snapshot(Watch.NOTHING);
        }
    }

    private SurveyPlan.Order order(Snapshot snapshot, Aspect... aspects) {
        return new SurveyPlan.Order(snapshot, EnumSet.copyOf(List.of(aspects)), line);
    }

    @Test
    void eachAspectIsMeasuredOnceAStep() {
        SurveyPlan plan = new SurveyPlan();
        SurveyPlan.Order order = order(snapshot(1), Aspect.PLANE, Aspect.QUALITY);
        assertEquals(Aspect.PLANE, plan.due(order, 0));
        plan.measured(Aspect.PLANE, order, 0, 10);
        assertEquals(Aspect.QUALITY, plan.due(order, 10));
        plan.measured(Aspect.QUALITY, order, 10, 110);
        assertNull(plan.due(order, 1_000_000));
        assertEquals(Long.MAX_VALUE, plan.wait(order, 1_000_000));
    }

    @Test
    void whatCostsMuchRestsLonger() {
        SurveyPlan plan = new SurveyPlan();
        SurveyPlan.Order first = order(snapshot(1), Aspect.PLANE, Aspect.QUALITY);
        plan.measured(Aspect.PLANE, first, 0, 100);
        plan.measured(Aspect.QUALITY, first, 0, 100);
        SurveyPlan.Order next = order(snapshot(2), Aspect.PLANE, Aspect.QUALITY);
        assertNull(plan.due(next, 499));
        assertEquals(1, plan.wait(next, 499));
        assertEquals(Aspect.PLANE, plan.due(next, 500));
        plan.measured(Aspect.PLANE, next, 500, 500);
        assertNull(plan.due(next, 999));
        assertEquals(Aspect.QUALITY, plan.due(next, 1000));
    }

    @Test
    void aRunThatBeganAnewIsMeasuredAgain() {
        SurveyPlan plan = new SurveyPlan();
        Snapshot snapshot = snapshot(1);
        plan.measured(Aspect.PLANE, order(snapshot, Aspect.PLANE), 0, 0);
        assertEquals(Aspect.PLANE, plan.due(new SurveyPlan.Order(snapshot, Set.of(Aspect.PLANE), new Object()), 0));
    }

    @Test
    void aLineKeepsWhatWasMeasuredUpToWhereItBegan() {
        Chronicles.Chronicle chronicle = new Chronicles.Chronicle();
        for (long step : new long[] {1, 9, 4}) {
            chronicle.add(new Study.Numbers(Aspect.PLANE, step, new double[] {step, -step}));
        }
        assertArrayEquals(new long[] {1, 4, 9}, chronicle.studies().plane().steps());
        assertArrayEquals(new double[] {-1, -4, -9}, chronicle.studies().plane().values()[1]);
        Track cut = chronicle.until(4).studies().plane();
        assertArrayEquals(new long[] {1, 4}, cut.steps());
        assertEquals(0, chronicle.until(0).studies().plane().size());
        assertEquals(2, cut.until(7));
        assertEquals(0, cut.nearest(2));
    }

    @Test
    void aLedgerIsBoundedAndKeepsTheLast() {
        Chronicles.Ledger ledger = new Chronicles.Ledger(Measuring.PLANE);
        for (long step = 0; step < 5000; step++) {
            ledger.put(step, step, 0);
        }
        long[] steps = ledger.track().steps();
        assertTrue(steps.length <= 1024 && steps.length > 256, steps.length + " kept");
        assertEquals(4999, steps[steps.length - 1]);
    }

    @Test
    void everyAspectIsMeasured() {
        Snapshot snapshot = snapshot(40);
        Study.Numbers plane = (Study.Numbers) Measuring.of(Aspect.PLANE, snapshot);
        assertTrue(plane.values()[0] > 0 && plane.values()[1] < 0);
        Study.Numbers quality = (Study.Numbers) Measuring.of(Aspect.QUALITY, snapshot);
        assertEquals(Measuring.QUALITY.size(), quality.values().length);
        assertTrue(quality.values()[0] > 0.25 && quality.values()[0] <= 1);
        Study.Spread spread = (Study.Spread) Measuring.of(Aspect.SPECTRUM, snapshot);
        assertEquals(2, spread.spectrum().singularValues().length);
        Study.Verified verified = (Study.Verified) Measuring.of(Aspect.VERIFICATION, snapshot);
        RocCurve roc = verified.training();
        assertEquals(0, roc.falseAccepts()[0]);
        assertEquals(1, roc.trueAccepts()[roc.trueAccepts().length - 1]);
        assertTrue(roc.thresholds().length <= 402);
        assertTrue(roc.equalErrorRate() < 0.5 && roc.area() > 0.5);
        assertTrue(verified.platt().expectedError()
                < requireNonNull(verified.before()).expectedError() + 0.2);
    }
}
