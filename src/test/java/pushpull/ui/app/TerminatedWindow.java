package pushpull.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import pushpull.data.Points;
import pushpull.experiment.PointEdit;
import pushpull.file.UserFolders;
import pushpull.run.Command;
import pushpull.ui.model.LabModel;

/// A window of a process of its own, in which a point is drawn; it says so and goes on until it is ended from outside.
public final class TerminatedWindow {
    private TerminatedWindow() {}

    public static void main(String... arguments) {
        UserFolders folders = new UserFolders(Path.of(arguments[0], "config"), Path.of(arguments[0], "state"));
        LabApp app = new LabApp(folders, "", (_, model, _) -> draw(model));
        app.init();
        Platform.startup(() -> app.start(new Stage()));
    }

    private static void draw(LabModel model) {
        model.run().send(new Command.Edit(List.of(new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(0.5, 0.5))), 0));
        model.run().snapshot().subscribe(shown -> {
            if (shown != null && shown.points().indexOf(Points.FIRST_DRAWN) >= 0) {
                System.out.println("drawn");
            }
        });
    }
}
