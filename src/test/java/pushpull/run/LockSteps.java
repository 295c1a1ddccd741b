package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.RunRecord;
import pushpull.timeline.ScriptRunner;

/// Small runs in lock-step, and what tests do with them.
final class LockSteps {
    private static final Map<String, String> SMALL = Map.of("data.size", "60", "batch", "24", "encoder.layers", "12");

    private LockSteps() {}

    static Script script(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(SMALL);
        all.putAll(settings);
        if (settings.containsKey("encoder")) {
            all.remove("encoder.layers");
        }
        return Script.of(Settings.read(Experiment.class, all));
    }

    static List<Script> four() {
        return List.of(
                script(Map.of("loss.margin", "0.5")),
                script(Map.of("loss", "TripletLoss", "miner", "SemiHard")),
                script(Map.of("loss", "SupConLoss", "distance", "Cosine", "encoder.normalize", "true")),
                script(Map.of("loss.margin", "2", "batch", "8", "memory", "CrossBatch")));
    }

    static LockStep of(WorkerPool workers, Script... scripts) {
        LockStep runs = new LockStep(workers);
        runs.open(List.of(scripts));
        return runs;
    }

    static void change(LockStep runs, int run, String key, Object value) {
        runs.modify(run, chosen -> runs.edits().change(chosen, SettingsUpdate.of(key, value), 0));
    }

    static void walk(LockStep runs, int steps) {
        runs.seek().stepBy(steps);
        runs.seek().finish();
    }

    static void undo(LockStep runs) {
        runs.undo();
        runs.seek().finish();
    }

    static void redo(LockStep runs) {
        runs.redo();
        runs.seek().finish();
    }

    static void rewind(LockStep runs, long step) {
        runs.seek().rewind(step);
        runs.seek().finish();
    }

    static List<String> hashes(LockStep runs) {
        return runs.records(false).stream().map(RunRecord::hash).toList();
    }

    static void add(LockStep runs, int run) {
        PointEdit point = new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(0.5, 0.5));
        runs.modify(run, chosen -> runs.edits().edit(chosen, List.of(point), 0));
    }

    static ActiveRun run(LockStep runs, int run) {
        return requireNonNull(runs.runs().get(run).active());
    }

    static String setting(LockStep runs, int run, String key) {
        return requireNonNull(
                Settings.flatten(run(runs, run).training().experiment()).get(key));
    }

    static void assertInStep(LockStep runs, long step) {
        for (RunController run : runs.runs()) {
            assertEquals(step, run.position());
        }
    }

    /// Each run arrives where its script alone arrives.
    static void assertAlone(LockStep runs) {
        for (RunRecord record : runs.records(false)) {
            try (WorkerPool one = new WorkerPool(1)) {
                ScriptRunner alone = new ScriptRunner(record.done(), one);
                alone.to(record.step(), () -> {});
                assertEquals(
                        record.hash(), alone.hash(), record.done().changes().toString());
            }
        }
    }
}
