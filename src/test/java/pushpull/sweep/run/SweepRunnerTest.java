package pushpull.sweep.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.experiment.VariedScript;
import pushpull.measure.Metric;
import pushpull.observe.measure.StandardMetrics;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.SnapshotRequest;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.plan.Tuning;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

class SweepRunnerTest {
    private static final Map<String, String> SETTINGS = Map.of("data.size", "40", "batch", "16");

    private static SweepPlan plan(List<Long> steps, String... axes) {
        Script base = Script.of(Settings.read(Experiment.class, SETTINGS))
                .with(new Change.Settings(7, SettingsUpdate.of("loss.margin", 0.75)));
        return SweepPlan.of(new SweepRequest(
                new VariedScript(base, List.of()),
                Arrays.stream(axes).map(Axis::read).toList(),
                List.of(4L, 5L, 6L),
                steps,
                Metric.standard(),
                false,
                Tuning.NONE));
    }

    private static List<RunResult> results(SweepPlan plan, int threads) {
        List<RunResult> results = new ArrayList<>();
        int[] all = IntStream.range(0, plan.size()).toArray();
        new SweepRunner(plan, threads, System::nanoTime).run(all, results::add, _ -> {});
        return results;
    }

    private static List<String> words(List<RunResult> results) {
        return results.stream()
                .map(result -> result.run().number() + " " + result.run().seed() + " " + result.readings())
                .toList();
    }

    @Test
    void resultsAreTheSameInTheSameOrderOnAnyNumberOfThreads() {
        SweepPlan plan = plan(List.of(12L), "batch=8,16,24", "optimizer.rate=0.01,0.001");
        List<String> one = words(results(plan, 1));
        assertEquals(18, one.size());
        assertEquals(18, one.stream().distinct().count());
        assertEquals(one, words(results(plan, 2)));
        assertEquals(one, words(results(plan, 5)));
    }

    @Test
    void aRunHasTheNumbersThatItHasAlone() {
        SweepPlan plan = plan(List.of(5L, 20L), "loss=ContrastiveLoss,TripletLoss");
        List<RunResult> results = results(plan, 2);
        try (WorkerPool workers = new WorkerPool(2)) {
            for (RunResult result : results) {
                ScriptRunner alone = new ScriptRunner(result.run().script(), workers);
                for (RunResult.Reading reading : result.readings()) {
                    assertTrue(alone.to(reading.step(), () -> {}));
                    assertEquals(alone.hash(), reading.hash());
                    assertEquals(alone.loss(), reading.loss());
                    assertEquals(
                            List.copyOf(StandardMetrics.of(alone.snapshot(SnapshotRequest.MEASURES))
                                    .values()),
                            reading.measures());
                }
                assertEquals(2, result.readings().size());
            }
        }
    }

    @Test
    void aRunThatCannotGoOnIsMeasuredWhereItStopped() {
        SweepPlan plan = plan(List.of(10L, 50L, 100L), "optimizer=Sgd", "optimizer.rate=100,0.01");
        List<RunResult> results = results(plan, 1);
        assertEquals(
                List.of(10L, 50L, 100L),
                results.get(1).readings().stream().map(RunResult.Reading::step).toList());
        long stopped = results.get(0).readings().getLast().step();
        assertTrue(stopped < 100, () -> "step " + stopped);
        assertTrue(Double.isFinite(results.get(0).readings().getLast().loss()));
    }

    @Test
    void itStopsWhenAskedAndHandsOverNothingOutOfOrder() {
        SweepPlan plan = plan(List.of(10L), "loss.margin=lin(0.1,1,20)");
        SweepRunner runner = new SweepRunner(plan, 2, System::nanoTime);
        List<RunResult> results = new ArrayList<>();
        runner.run(
                IntStream.range(0, plan.size()).toArray(),
                result -> {
                    results.add(result);
                    if (results.size() == 7) {
                        runner.stop();
                    }
                },
                _ -> {});
        assertTrue(results.size() >= 7 && results.size() < plan.size(), () -> "results: " + results.size());
        for (int i = 0; i < results.size(); i++) {
            assertEquals(i, results.get(i).run().number());
        }
    }

    @Test
    void whatCannotBeKeptEndsIt() {
        SweepPlan plan = plan(List.of(10L), "loss.margin=lin(0.1,1,20)");
        SweepRunner runner = new SweepRunner(plan, 2, System::nanoTime);
        int[] all = IntStream.range(0, plan.size()).toArray();
        IllegalStateException full = new IllegalStateException("full");
        assertEquals(
                full,
                assertThrows(
                        IllegalStateException.class,
                        () -> runner.run(
                                all,
                                _ -> {
                                    throw full;
                                },
                                _ -> {})));
    }

    @Test
    void progressEndsWithAllDone() {
        SweepPlan plan = plan(List.of(3L), "loss.margin=1,2");
        List<SweepProgress> told = new ArrayList<>();
        new SweepRunner(plan, 2, System::nanoTime).run(new int[] {1, 3, 5}, _ -> {}, told::add);
        assertEquals(new SweepProgress(3, 0, 3, 0), told.getLast());
        told.forEach(one -> assertTrue(one.left() >= 0 && one.running() <= 2, one::toString));
    }
}
