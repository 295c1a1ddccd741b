package pushpull.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import pushpull.experiment.PointEdit;
import pushpull.file.UserFolders;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.ui.model.RunModel;

/// A window of a process of its own that is used without a pause; it prints the time, the step and the
/// number of changes so far of every snapshot, until it is killed.
public final class KilledWindow {
    private static final long BETWEEN = 200_000_000L;

    private final RunModel run;
    private final Draws draws;
    private long changed;
    private int changes;

    private KilledWindow(RunModel run, Draws draws) {
        this.run = run;
        this.draws = draws;
    }

    /// @param arguments the folder to keep things in, and a seed
    public static void main(String... arguments) {
        UserFolders folders = new UserFolders(Path.of(arguments[0], "config"), Path.of(arguments[0], "state"));
        Draws draws = new Streams(Long.parseLong(arguments[1])).of(Purpose.DATA, 0);
        LabApp app = new LabApp(folders, "", (_, model, _) -> {
            KilledWindow window = new KilledWindow(model.run(), draws);
            model.now().subscribe(now -> window.frame(now.longValue()));
            model.run().snapshot().subscribe(shown -> {
                if (shown != null) {
                    System.out.println(System.currentTimeMillis() + " " + shown.step() + " " + window.changes);
                }
            });
        });
        app.init();
        Platform.startup(() -> app.start(new Stage()));
    }

    private void frame(long now) {
        if (now - changed < BETWEEN || run.snapshot().get() == null) {
            return;
        }
        changed = now;
        changes++;
        if (draws.nextInt(3) == 0) {
            run.send(new Command.Edit(
                    List.of(new PointEdit.Added(
                            PointEdit.Added.NEW, 0, List.of(draws.nextDouble(), draws.nextDouble()))),
                    0));
        } else {
            run.send(new Command.Change(SettingsUpdate.of("loss.margin", 1 + 0.001 * changes)));
        }
    }
}
