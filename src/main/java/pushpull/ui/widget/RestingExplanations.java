package pushpull.ui.widget;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows what a thing is once the pointer rests on it or the keys reach it, one at a time and for the whole window.
/// Nothing moves for it, and nothing needs a click.
public final class RestingExplanations {
    private static final Duration DELAY = Duration.millis(450);

    private final SidePopOver shown = new SidePopOver("explanation", true);
    private final PauseTransition rest = new PauseTransition(DELAY);
    private boolean keys;
    private ExplainedNodes.@Nullable Found awaited;

    private RestingExplanations() {
        rest.setOnFinished(_ -> show());
    }

    /// Explains everything in a scene that carries an explanation.
    public static void install(Scene scene) {
        RestingExplanations explanations = new RestingExplanations();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, explanations::moved);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> explanations.leave(false));
        scene.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (scene.getRoot().equals(event.getTarget())) {
                explanations.leave(false);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> explanations.leave(true));
        scene.focusOwnerProperty().subscribe(explanations::focused);
    }

    private void moved(MouseEvent event) {
        PickResult picked = event.getPickResult();
        Node node = picked == null ? null : under(picked.getIntersectedNode(), event);
        await(node == null ? Optional.empty() : ExplainedNodes.of(node, event.getSceneX(), event.getSceneY()));
    }

    /// What cannot be used now is passed over by the pointer, and is explained all the same.
    private static @Nullable Node under(@Nullable Node picked, MouseEvent event) {
        if (picked instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                boolean inside = child.isVisible()
                        && child.isDisabled()
                        && child.contains(child.sceneToLocal(event.getSceneX(), event.getSceneY()));
                if (inside) {
                    return child;
                }
            }
        }
        return picked;
    }

    private void focused(@Nullable Node node) {
        if (keys && node != null) {
            await(ExplainedNodes.of(node, Double.NaN, Double.NaN));
        }
    }

    private void await(Optional<ExplainedNodes.Found> found) {
        if (found.equals(Optional.ofNullable(awaited))) {
            return;
        }
        rest.stop();
        shown.hide();
        awaited = found.orElse(null);
        if (awaited != null) {
            rest.playFromStart();
        }
    }

    private void leave(boolean byKeys) {
        keys = byKeys;
        rest.stop();
        shown.hide();
        awaited = null;
    }

    private void show() {
        ExplainedNodes.Found found = awaited;
        if (found != null && found.node().getScene() != null) {
            shown.showBeside(found.node(), new ExplanationCard(found.explanation()));
        }
    }
}
