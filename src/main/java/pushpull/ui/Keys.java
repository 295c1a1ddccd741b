package pushpull.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import pushpull.paint.StageLayer;
import pushpull.train.Command;

/// The keys that work wherever the focus is, except in a text field.
final class Keys {
    private static final int MANY = 10;

    private final LabModel model;
    private final LabWindow window;

    private Keys(LabModel model, LabWindow window) {
        this.model = model;
        this.window = window;
    }

    static void install(Scene scene, LabModel model, LabWindow window) {
        Keys keys = new Keys(model, window);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            boolean elsewhere = focus instanceof TextInputControl || event.isShortcutDown() || event.isAltDown();
            if (!elsewhere && keys.take(event)) {
                event.consume();
            }
        });
    }

    private boolean take(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> model.togglePlaying();
            case RIGHT -> model.send(new Command.Step(event.isShiftDown() ? MANY : 1));
            case HOME -> model.send(new Command.Restart());
            case F -> window.fit();
            case D -> model.theme().set(model.theme().get().other());
            case N -> model.selectNext();
            case ESCAPE -> {
                if (!window.closeOverlays()) {
                    model.selected().set(LabModel.NOBODY);
                }
            }
            case F1 -> window.toggleHelp();
            default -> {
                return typed(event.getText());
            }
        }
        return true;
    }

    private boolean typed(String text) {
        if (text.equals("?")) {
            window.toggleHelp();
            return true;
        }
        int digit = text.length() == 1 ? Character.digit(text.charAt(0), 10) : 0;
        boolean layer = digit >= 1 && digit <= StageLayer.values().length;
        if (layer && !window.isEditing()) {
            model.toggle(StageLayer.values()[digit - 1]);
        }
        return layer && !window.isEditing();
    }
}
