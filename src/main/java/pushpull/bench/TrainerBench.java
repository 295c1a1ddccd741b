package pushpull.bench;

import java.util.Arrays;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;

/// Measures the trainer as a window uses it: how fast it plays unwatched and watched, and how soon a change of a knob
/// shows.
public final class TrainerBench implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME = SECOND / 60;
    private final Trainer trainer;

    /// Plays an experiment without end.
    public TrainerBench(Experiment experiment, int threads) {
        trainer = new Trainer(Script.of(experiment), threads, System::nanoTime);
        trainer.send(new Command.Play());
    }

    /// Steps per second while no snapshot is taken.
    public double unwatched(double seconds) {
        long first = TimedWait.fresh(trainer.snapshots()).step();
        long start = System.nanoTime();
        TimedWait.pause((long) (seconds * SECOND));
        long last = TimedWait.fresh(trainer.snapshots()).step();
        return (last - first) * (double) SECOND / (System.nanoTime() - start);
    }

    /// Steps and snapshots per second while a point of the batch is looked at sixty times a second.
    public double[] watched(double seconds) {
        Snapshot first = TimedWait.fresh(trainer.snapshots());
        int focus = first.batch().length == 0 ? -1 : first.points().id(first.batch()[0]);
        trainer.send(new Command.Request(new SnapshotRequest(focus, false)));
        long start = System.nanoTime();
        long from = TimedWait.fresh(trainer.snapshots()).step();
        long last = from;
        int taken = 0;
        for (long frame = start; frame - start < seconds * SECOND; frame += FRAME) {
            TimedWait.pause(frame + FRAME - System.nanoTime());
            Snapshot snapshot = trainer.snapshots().poll();
            if (snapshot != null) {
                last = snapshot.step();
                taken++;
            }
        }
        trainer.send(new Command.Request(SnapshotRequest.NOTHING));
        double passed = (System.nanoTime() - start) / (double) SECOND;
        return new double[] {(last - from) / passed, taken / passed};
    }

    /// Milliseconds from sending a changed value to the first snapshot computed with it, sorted.
    ///
    /// @param key of a numeric setting
    public double[] knob(String key, int changes) {
        double before = Double.parseDouble(value(TimedWait.fresh(trainer.snapshots()), key));
        double[] milliseconds = new double[changes];
        for (int i = 0; i < changes; i++) {
            double wanted = before * (1 + 0.01 * (i % 10 + 1));
            long sent = System.nanoTime();
            trainer.send(new Command.Change(SettingsUpdate.of(key, wanted)));
            Snapshot seen = TimedWait.fresh(trainer.snapshots());
            while (Double.parseDouble(value(seen, key)) != wanted) {
                seen = TimedWait.fresh(trainer.snapshots());
            }
            milliseconds[i] = (System.nanoTime() - sent) / 1e6;
            TimedWait.pause(FRAME);
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static String value(Snapshot snapshot, String key) {
        String value = Settings.flatten(snapshot.experiment()).get(key);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting " + key + ".");
        }
        return value;
    }

    @Override
    public void close() {
        trainer.close();
    }
}
