package pushpull.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.observe.SnapshotBuilder;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.Checkpoints;
import pushpull.timeline.Timeline;
import pushpull.train.Training;

/// A run with its history, whose doctor's advice can be followed.
final class TreatedRun implements AutoCloseable {
    private final WorkerPool workers = new WorkerPool(1);
    private Training training;
    private Timeline line;
    private boolean halted;

    TreatedRun(long seed, String... assignments) {
        this(Script.of(Settings.read(Experiment.class, values(seed, assignments))));
    }

    TreatedRun(Script script) {
        training = new Training(script.start(), workers);
        line = Timeline.begin(script, training, Checkpoints.ROOM);
    }

    private static Map<String, String> values(long seed, String... assignments) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("seed", Long.toString(seed));
        for (String assignment : assignments) {
            String[] parts = assignment.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }

    /// Takes that many steps, or as many as give finite numbers.
    TreatedRun steps(int count) {
        for (int i = 0; i < count && !halted; i++) {
            halted = !line.advance(training);
        }
        return this;
    }

    TreatedRun set(String key, String value) {
        change(SettingsUpdate.read(training.experiment(), Map.of(key, value)));
        return this;
    }

    private void change(SettingsUpdate update) {
        line.add(new Change.Settings(training.step(), update), 0, training);
    }

    /// Does what a remedy says, as a click on it does.
    void follow(Remedy remedy) {
        change(remedy.update());
        halted = false;
        if (remedy.restarts()) {
            Script again = Script.of(training.experiment(), training.data().byHand());
            training = new Training(again.start(), workers);
            line = Timeline.begin(again, training, Checkpoints.ROOM);
        }
    }

    Snapshot snapshot() {
        RunStatus state = new RunStatus(halted ? RunStatus.Phase.HALTED : RunStatus.Phase.PLAYING, "");
        return new SnapshotBuilder(training).snapshot(SnapshotRequest.NOTHING, state, line.history(), 0);
    }

    List<Diagnosis> found() {
        return Doctor.examine(snapshot());
    }

    Optional<Diagnosis> found(String name) {
        return found().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        workers.close();
    }
}
