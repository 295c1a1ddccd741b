package pushpull.ui.app;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import pushpull.loss.NtXentLoss;
import pushpull.loss.TripletLoss;
import pushpull.paint.render.PaintThread;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.ui.model.LabModel;

/// Does in a window what people do in their first minutes, an act every few frames, and closes it.
///
/// The installer runs it once to let the virtual machine learn which classes and methods a start needs. No act depends
/// on the result of another.
final class CacheTrainingRun implements WindowObserver {
    private static final int FRAMES_AN_ACT = 30;

    private int frame;

    @Override
    public void arrive(Stage stage, LabModel model, PaintThread paintThread) {
        List<Runnable> acts = acts(stage, model);
        model.now().subscribe(_ -> {
            int act = frame++ / FRAMES_AN_ACT;
            if (act >= acts.size()) {
                stage.hide();
            } else if (frame % FRAMES_AN_ACT == 1) {
                acts.get(act).run();
            }
        });
    }

    private static List<Runnable> acts(Stage stage, LabModel model) {
        return List.of(
                () -> {},
                () -> type(stage, KeyCode.N, "n"),
                () -> change(model, "loss.margin", 0.8),
                () -> change(model, "loss", TripletLoss.class),
                () -> model.run().setSpeed(Double.POSITIVE_INFINITY),
                () -> change(model, "loss", NtXentLoss.class),
                () -> press(stage, ".tab-button"),
                () -> type(stage, KeyCode.D, "d"),
                () -> type(stage, KeyCode.D, "d"),
                () -> type(stage, KeyCode.UNDEFINED, "?"),
                () -> type(stage, KeyCode.ESCAPE, ""),
                () -> change(model, "encoder.dimensions", 3),
                () -> model.run().send(new Command.Undo()),
                () -> model.run().send(new Command.StepBack(10)),
                () -> model.run().send(new Command.Rewind(0)),
                () -> model.run().send(new Command.Play()),
                () -> size(stage, 1024, 700),
                () -> model.run().send(new Command.Restart()),
                () -> type(stage, KeyCode.SPACE, " "));
    }

    private static void change(LabModel model, String key, Object value) {
        model.run().send(new Command.Change(SettingsUpdate.of(key, value)));
    }

    private static void type(Stage stage, KeyCode code, String text) {
        Node root = stage.getScene().getRoot();
        Event.fireEvent(root, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
    }

    private static void press(Stage stage, String style) {
        for (Node node : List.copyOf(stage.getScene().getRoot().lookupAll(style))) {
            if (node instanceof ButtonBase button) {
                button.fire();
            }
        }
    }

    private static void size(Stage stage, double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }
}
