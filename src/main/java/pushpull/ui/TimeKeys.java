package pushpull.ui;

import javafx.scene.input.KeyEvent;
import pushpull.train.Command;
import pushpull.train.Snapshot;

/// The keys that play a run, and that go to and fro in it.
final class TimeKeys {
    private static final int MANY = 10;
    private final LabModel model;
    private final LabWindow window;

    TimeKeys(LabModel model, LabWindow window) {
        this.model = model;
        this.window = window;
    }

    /// Obeys a key; false where it means something else.
    boolean take(KeyEvent event) {
        if (window.slowMotion().take(event.getCode())) {
            return true;
        }
        switch (event.getCode()) {
            case SPACE -> model.togglePlaying();
            case RIGHT -> model.send(new Command.Step(event.isShiftDown() ? MANY : 1));
            case LEFT -> model.send(new Command.StepBack(event.isShiftDown() ? MANY : 1));
            case HOME -> model.send(new Command.Rewind(0));
            case END -> model.send(new Command.Rewind(Long.MAX_VALUE));
            case PAGE_UP -> leap(-1);
            case PAGE_DOWN -> leap(1);
            case M -> nextMark();
            case S -> window.slowMotion().begin();
            case B -> window.showBranches();
            case ADD -> pace(true);
            case SUBTRACT -> pace(false);
            case ESCAPE -> {
                return stay();
            }
            default -> {
                return typed(event.getText());
            }
        }
        return true;
    }

    private boolean typed(String text) {
        boolean sign = (text.equals("+") || text.equals("-")) && !window.isEditing();
        if (sign) {
            pace(text.equals("+"));
        }
        return sign;
    }

    /// Stays where the run is on its way to a step; false where it is on none.
    private boolean stay() {
        Snapshot shown = model.snapshot().get();
        boolean underWay = shown != null && shown.history().reach().isUnderWay();
        if (underWay) {
            model.send(new Command.Pause());
        }
        return underWay;
    }

    private void nextMark() {
        Snapshot shown = model.snapshot().get();
        if (shown != null && !shown.history().marks().isEmpty()) {
            model.send(new Command.Rewind(ByMark.after(shown)));
        }
    }

    /// Goes a tenth of the recorded line back or on.
    private void leap(int direction) {
        Snapshot shown = model.snapshot().get();
        if (shown != null) {
            long tenth = Math.max(1, shown.history().reach().end() / MANY);
            model.send(new Command.Rewind(Math.max(0, shown.step() + direction * tenth)));
        }
    }

    private void pace(boolean faster) {
        Snapshot shown = model.snapshot().get();
        boolean adaptive = Double.isNaN(model.speed().get());
        double speed = adaptive && shown != null ? shown.rate() : model.speed().get();
        model.setSpeed(faster ? Paces.faster(speed) : Paces.slower(speed));
    }
}
