package pushpull.ui.control;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import pushpull.ui.widget.SidePopOver;

/// Explains one thing of a panel at a time, beside the panel: what the pointer rests on, or what the keys are at.
/// Nothing moves for it.
final class Explanations {
    private static final Duration DELAY = Duration.millis(400);

    private final Node panel;
    private final SidePopOver shown = new SidePopOver("explanation", true);
    private final PauseTransition rest = new PauseTransition(DELAY);
    private final EventHandler<MouseEvent> pressed = _ -> hide();
    private @Nullable Node awaited;

    /// @param panel beside which they stand
    Explanations(Node panel) {
        this.panel = panel;
    }

    /// Shows at once what a thing is.
    void show(Node thing, Supplier<Region> content) {
        rest.stop();
        shown.show(thing, content.get(), panel);
        Scene scene = panel.getScene();
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        }
    }

    /// Shows it if the pointer rests there.
    void await(Node thing, Supplier<Region> content) {
        if (!shown.isShownFor(thing)) {
            awaited = thing;
            rest.setOnFinished(_ -> show(thing, content));
            rest.playFromStart();
        }
    }

    /// The thing is no longer of interest.
    void leave(Node thing) {
        if (thing.equals(awaited)) {
            rest.stop();
        }
        if (shown.isShownFor(thing)) {
            hide();
        }
    }

    private void hide() {
        rest.stop();
        shown.hide();
    }
}
