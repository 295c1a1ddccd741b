package pushpull.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import pushpull.concurrent.JobQueue;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.Command;
import pushpull.run.Trainer;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

/// A program without a window that saves its session, changes the margin ten times a second and prints each change,
/// until it is killed.
public final class KilledProgram {
    private static final long FRAME = 10_000_000;
    private static final int FRAMES_PER_CHANGE = 10;

    private KilledProgram() {}

    public static void main(String... arguments) {
        UserFolders folders = new UserFolders(Path.of(arguments[0], "config"), Path.of(arguments[0], "state"));
        Experiment start = Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"));
        Trainer trainer = new Trainer(Script.of(start), 1, System::nanoTime);
        Autosave autosave = new Autosave(
                SessionLock.take(folders).own(),
                trainer::send,
                new JobQueue("keep"),
                recording -> new SavedSession("Killed", "", "", recording));
        trainer.send(new Command.Speed(50));
        trainer.send(new Command.Play());
        while (trainer.snapshots().poll() == null) {
            LockSupport.parkNanos(FRAME);
        }
        for (int frame = 1; ; frame++) {
            if (frame % FRAMES_PER_CHANGE == 0) {
                int count = frame / FRAMES_PER_CHANGE;
                trainer.send(new Command.Change(SettingsUpdate.of("loss.margin", (double) count)));
                System.out.println(count);
            }
            autosave.frame(System.nanoTime());
            LockSupport.parkNanos(FRAME);
        }
    }
}
