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
import pushpull.observe.measure.MeasurementHistory;
import pushpull.observe.measure.MeasurementSchedule;
import pushpull.observe.measure.SnapshotMeasurer;
import pushpull.settings.Settings;
import pushpull.snapshot.Measurements.MetricSeries;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// What is measured beside a run, when, and how the results are kept.
class MeasurementsTest {
    private final Object line = new Object();

    private static Snapshot snapshot(int steps) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner runner = new ScriptRunner(Script.of(Settings.read(Experiment.class, Map.of())), workers);
            runner.to(steps, () -> {});
            return runner.snapshot(SnapshotRequest.NOTHING);
        }
    }

    private MeasurementSchedule.Order.Source source(int run, int runs) {
        return new MeasurementSchedule.Order.Source(run, runs, line);
    }

    private MeasurementSchedule.Order order(Snapshot snapshot, SnapshotPart... parts) {
        return new MeasurementSchedule.Order(snapshot, EnumSet.copyOf(List.of(parts)), source(0, 1));
    }

    @Test
    void eachAspectIsMeasuredOnceAStep() {
        MeasurementSchedule schedule = new MeasurementSchedule();
        MeasurementSchedule.Order order = order(snapshot(1), SnapshotPart.PLANE, SnapshotPart.QUALITY);
        assertEquals(SnapshotPart.PLANE, schedule.due(order, 0));
        schedule.measured(SnapshotPart.PLANE, order, 0, 10);
        assertEquals(SnapshotPart.QUALITY, schedule.due(order, 10));
        schedule.measured(SnapshotPart.QUALITY, order, 10, 110);
        assertNull(schedule.due(order, 1_000_000));
        assertEquals(Long.MAX_VALUE, schedule.wait(order, 1_000_000));
    }

    @Test
    void whatCostsMuchRestsLonger() {
        MeasurementSchedule schedule = new MeasurementSchedule();
        MeasurementSchedule.Order first = order(snapshot(1), SnapshotPart.PLANE, SnapshotPart.QUALITY);
        schedule.measured(SnapshotPart.PLANE, first, 0, 100);
        schedule.measured(SnapshotPart.QUALITY, first, 0, 100);
        MeasurementSchedule.Order next = order(snapshot(2), SnapshotPart.PLANE, SnapshotPart.QUALITY);
        assertNull(schedule.due(next, 499));
        assertEquals(1, schedule.wait(next, 499));
        assertEquals(SnapshotPart.PLANE, schedule.due(next, 500));
        schedule.measured(SnapshotPart.PLANE, next, 500, 500);
        assertNull(schedule.due(next, 999));
        assertEquals(SnapshotPart.QUALITY, schedule.due(next, 1000));
    }

    @Test
    void aRunThatBeganAnewIsMeasuredAgain() {
        MeasurementSchedule schedule = new MeasurementSchedule();
        Snapshot snapshot = snapshot(1);
        schedule.measured(SnapshotPart.PLANE, order(snapshot, SnapshotPart.PLANE), 0, 0);
        assertEquals(
                SnapshotPart.PLANE,
                schedule.due(
                        new MeasurementSchedule.Order(
                                snapshot,
                                Set.of(SnapshotPart.PLANE),
                                new MeasurementSchedule.Order.Source(0, 1, new Object())),
                        0));
    }

    @Test
    void aLineKeepsWhatWasMeasuredUpToWhereItBegan() {
        MeasurementHistory.BranchMeasurements branch = new MeasurementHistory.BranchMeasurements();
        for (long step : new long[] {1, 9, 4}) {
            branch.add(new Measurement.Numbers(SnapshotPart.PLANE, step, new double[] {step, -step}));
        }
        assertArrayEquals(new long[] {1, 4, 9}, branch.measurements().plane().steps());
        assertArrayEquals(
                new double[] {-1, -4, -9}, branch.measurements().plane().values()[1]);
        MetricSeries cut = branch.until(4).measurements().plane();
        assertArrayEquals(new long[] {1, 4}, cut.steps());
        assertEquals(0, branch.until(0).measurements().plane().size());
        assertEquals(2, cut.until(7));
        assertEquals(0, cut.nearest(2));
    }

    @Test
    void aLedgerIsBoundedAndKeepsTheLast() {
        MeasurementHistory.MeasurementSeries series = new MeasurementHistory.MeasurementSeries(SnapshotMeasurer.PLANE);
        for (long step = 0; step < 5000; step++) {
            series.put(step, step, 0);
        }
        long[] steps = series.track().steps();
        assertTrue(steps.length <= 1024 && steps.length > 256, steps.length + " kept");
        assertEquals(4999, steps[steps.length - 1]);
    }

    @Test
    void everyAspectIsMeasured() {
        Snapshot snapshot = snapshot(40);
        Measurement.Numbers plane = (Measurement.Numbers) SnapshotMeasurer.of(SnapshotPart.PLANE, snapshot);
        assertTrue(plane.values()[0] > 0 && plane.values()[1] < 0);
        Measurement.Numbers quality = (Measurement.Numbers) SnapshotMeasurer.of(SnapshotPart.QUALITY, snapshot);
        assertEquals(SnapshotMeasurer.QUALITY.size(), quality.values().length);
        assertTrue(quality.values()[0] > 0.25 && quality.values()[0] <= 1);
        Measurement.Spread spread = (Measurement.Spread) SnapshotMeasurer.of(SnapshotPart.SPECTRUM, snapshot);
        assertEquals(2, spread.spectrum().singularValues().length);
        Measurement.Verified verified = (Measurement.Verified) SnapshotMeasurer.of(SnapshotPart.VERIFICATION, snapshot);
        RocCurve roc = verified.training();
        assertEquals(0, roc.falseAccepts()[0]);
        assertEquals(1, roc.trueAccepts()[roc.trueAccepts().length - 1]);
        assertTrue(roc.thresholds().length <= 402);
        assertTrue(roc.equalErrorRate() < 0.5 && roc.area() > 0.5);
        assertTrue(verified.platt().expectedError()
                < requireNonNull(verified.before()).expectedError() + 0.2);
    }
}
