package pushpull.ui.window;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import pushpull.settings.Texts;

/// One line over the stage on a person's first start: what to try. It fades at the first press of a button or a key.
public final class FirstHint extends Label {
    private static final double PADDING = 16;
    private static final double ABOVE_THE_EDGE = 56;
    private static final Duration FADE = Duration.millis(200);

    private FirstHint() {
        super(Texts.bundle("ui").get("hint.first"));
        getStyleClass().add("first-hint");
        setId("first-hint");
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Shows the hint on the stage of a window.
    public static void show(Scene scene, LabWindow window) {
        FirstHint hint = new FirstHint();
        window.overlay(hint);
        Node stage = window.lookup("#stage");
        stage.boundsInParentProperty().subscribe(_ -> hint.place(stage));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, hint::fade);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, hint::fade);
    }

    private void place(Node stage) {
        applyCss();
        autosize();
        // In line with the doctor's words, so that it never covers the legend on the right.
        relocate(
                Math.rint(stage.getLayoutX() + PADDING),
                Math.rint(stage.getLayoutY() + stage.getLayoutBounds().getHeight() - ABOVE_THE_EDGE - getHeight()));
    }

    private void fade(InputEvent event) {
        if (getOpacity() == 1) {
            FadeTransition fade = new FadeTransition(FADE, this);
            fade.setToValue(0);
            fade.setOnFinished(_ -> setVisible(false));
            fade.play();
        }
    }
}
