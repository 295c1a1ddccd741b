package pushpull.ui.window;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;
import pushpull.ui.lesson.LessonPane;
import pushpull.ui.model.Gestures;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.RunModel;
import pushpull.ui.sweep.SweepPane;
import pushpull.ui.widget.OwnKeys;

/// The keys that work wherever the focus is, except in a text field.
public final class Keys {
    private static final int LAST_DIGIT = 9;
    private static final Set<KeyCode> TURNING = Set.of(KeyCode.UP, KeyCode.DOWN);

    private final LabModel model;
    private final LabWindow window;
    private final TimeKeys time;

    private Keys(LabModel model, LabWindow window) {
        this.model = model;
        this.window = window;
        time = new TimeKeys(model.run(), window);
    }

    public static void install(Scene scene, LabModel model, LabWindow window) {
        Keys keys = new Keys(model, window);
        gestures(scene, model);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (!(focus instanceof TextInputControl) && keys.takeTab(event)) {
                event.consume();
                return;
            }
            if (!(focus instanceof TextInputControl) && event.isShortcutDown() && event.getCode() == KeyCode.Z) {
                model.run().send(event.isShiftDown() ? new Command.Redo() : new Command.Undo());
                event.consume();
                return;
            }
            if (event.isShortcutDown() && keys.zoomed(event)) {
                event.consume();
                return;
            }
            boolean elsewhere = focus instanceof TextInputControl
                    || event.isShortcutDown()
                    || OwnKeys.hold(focus)
                    || keys.window.tabs().sweep() != null;
            if (!elsewhere && keys.take(event)) {
                event.consume();
            }
        });
    }

    /// All changes between a press and its release are one gesture, and those by keys that turn a thing soon after each
    /// other.
    private static void gestures(Scene scene, LabModel model) {
        Gestures gestures = model.gestures();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gestures.begin());
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> gestures.end());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (focus != null && TURNING.contains(event.getCode())) {
                gestures.beginKeys(focus, model.now().get());
            } else if (!event.getCode().isModifierKey()) {
                gestures.forgetKeys();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (TURNING.contains(event.getCode())) {
                gestures.end();
            }
        });
    }

    /// Goes to another tab and back, and gives it the keys while it is shown. Of the lab's keys those of the whole
    /// window hold there, too.
    private boolean takeTab(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (takeLessons(event, plain)) {
            return true;
        }
        ComparisonPane pane = window.tabs().comparison();
        SweepPane sweep = window.tabs().sweep();
        if (pane == null && sweep == null) {
            Tab asked = plain ? asked(event.getCode()) : Tab.LAB;
            if (asked != Tab.LAB) {
                window.show(asked);
            }
            return asked != Tab.LAB;
        }
        if (inLesson()) {
            return false;
        }
        if (pane != null && pane.take(event) || sweep != null && sweep.take(event)) {
            return true;
        }
        switch (event.getCode()) {
            case C -> window.show(plain && pane != null ? Tab.LAB : Tab.COMPARE);
            case W -> window.show(plain && sweep != null ? Tab.LAB : Tab.SWEEP);
            case ESCAPE -> {
                if (!window.closeOverlays() && (pane == null || !pane.close())) {
                    window.show(Tab.LAB);
                }
            }
            case D -> model.theme().set(model.theme().get().other());
            case F1 -> window.toggleHelp();
            case F3 -> window.toggleSettings();
            default -> {
                return plain && event.getText().length() == 1 && !isEditing(window);
            }
        }
        return true;
    }

    private static Tab asked(KeyCode code) {
        return switch (code) {
            case C -> Tab.COMPARE;
            case W -> Tab.SWEEP;
            default -> Tab.LAB;
        };
    }

    /// Goes to the lessons and back, and gives them their keys while they are shown.
    private boolean takeLessons(KeyEvent event, boolean plain) {
        LessonPane lessons = window.tabs().lessons();
        if (plain && event.getCode() == KeyCode.L) {
            window.show(lessons == null ? Tab.LESSONS : Tab.LAB);
            return true;
        }
        if (lessons == null || event.getCode() == KeyCode.ESCAPE && window.closeOverlays()) {
            return lessons != null;
        }
        return lessons.take(event) || plain && takeInLessons(lessons, event);
    }

    /// The keys of the whole window hold there, too; those of the lab only beside a step that is read.
    private boolean takeInLessons(LessonPane lessons, KeyEvent event) {
        switch (event.getCode()) {
            case C -> window.show(Tab.COMPARE);
            case W -> window.show(Tab.SWEEP);
            case ESCAPE -> window.show(Tab.LAB);
            case D -> model.theme().set(model.theme().get().other());
            case F1 -> window.toggleHelp();
            default -> {
                boolean help = event.getText().equals("?");
                if (help) {
                    window.toggleHelp();
                }
                return help || !lessons.isReading() && event.getText().length() == 1;
            }
        }
        return true;
    }

    private boolean inLesson() {
        return window.tabs().lessons() != null && OwnKeys.hold(window.getScene().getFocusOwner());
    }

    /// Larger, smaller, or as usual, whatever has the focus.
    private boolean zoomed(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> model.preferences().zoom(1);
            case MINUS, SUBTRACT -> model.preferences().zoom(-1);
            case DIGIT0, NUMPAD0 -> model.preferences().zoom().set(1);
            default -> {
                return event.getText().equals("+") && zoomedIn();
            }
        }
        return true;
    }

    /// On keyboards whose plus is a key of another name.
    private boolean zoomedIn() {
        model.preferences().zoom(1);
        return true;
    }

    /// With alt, arrows turn a knob that has the focus finely, and otherwise keys are for points.
    private boolean take(KeyEvent event) {
        boolean point = !event.isAltDown() || !isEditing(window);
        return point && window.input().handle(event) || !event.isAltDown() && handle(event);
    }

    private boolean handle(KeyEvent event) {
        if (time.handle(event)) {
            return true;
        }
        switch (event.getCode()) {
            case F -> window.fit();
            case D -> model.theme().set(model.theme().get().other());
            case N -> model.run().selectNext();
            case I -> window.toggleInput();
            case DELETE -> remove();
            case ESCAPE -> {
                if (!window.closeOverlays()) {
                    model.run().selected().set(RunModel.NO_POINT);
                }
            }
            case F1 -> window.toggleHelp();
            case F3 -> window.toggleSettings();
            case F4 -> window.toggleCharts();
            default -> {
                return typed(event.getText()) || further(event);
            }
        }
        return true;
    }

    /// Shift and a digit switch the layers after the ninth, whatever character the keyboard layout gives.
    private boolean further(KeyEvent event) {
        int digit = event.getCode().isDigitKey() && event.isShiftDown()
                ? Character.digit(event.getCode().getName().charAt(0), 10)
                : 0;
        return digit > 0 && toggled(LAST_DIGIT + digit);
    }

    /// Digits count the layers that the experiment has, as they stand over the stage.
    private boolean toggled(int place) {
        Snapshot snapshot = model.run().snapshot().get();
        List<StageLayer> layers = snapshot == null ? List.of() : StageLayer.of(snapshot);
        boolean taken = place >= 1 && place <= layers.size() && !isEditing(window);
        if (taken) {
            model.toggle(layers.get(place - 1));
        }
        return taken;
    }

    /// Whether digits are for the control in focus: a knob or a field.
    static boolean isEditing(Node window) {
        Node focus = window.getScene() == null ? null : window.getScene().getFocusOwner();
        return focus instanceof TextInputControl
                || focus != null && focus.getId() != null && focus.getId().startsWith("knob-");
    }

    private void remove() {
        int id = model.run().selected().get();
        if (model.run().indexOf(id) >= 0) {
            model.run().edits().remove(id);
        }
    }

    private boolean typed(String text) {
        if (text.equals("?")) {
            window.toggleHelp();
            return true;
        }
        return text.length() == 1 && toggled(Character.digit(text.charAt(0), 10));
    }
}
