package pushpull.ui.window;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;
import pushpull.ui.model.RunModel;
import pushpull.ui.model.SlowMotion;
import pushpull.ui.model.SpeedSteps;

/// The keys that play a run, and that go to and fro in it.
final class TimeKeys {
    private static final int MANY = 10;
    private final RunModel run;
    private final LabWindow window;

    TimeKeys(RunModel run, LabWindow window) {
        this.run = run;
        this.window = window;
    }

    /// Handles a key; false if it means something else.
    boolean handle(KeyEvent event) {
        if (window.slowMotion().isOn() && takeInSlowMotion(event.getCode())) {
            return true;
        }
        switch (event.getCode()) {
            case SPACE -> run.togglePlaying();
            case RIGHT -> run.send(new Command.Step(event.isShiftDown() ? MANY : 1));
            case LEFT -> run.send(new Command.StepBack(event.isShiftDown() ? MANY : 1));
            case HOME -> run.send(new Command.Rewind(0));
            case END -> run.send(new Command.Rewind(Long.MAX_VALUE));
            case PAGE_UP -> leap(-1);
            case PAGE_DOWN -> leap(1);
            case M -> nextMark();
            case S -> window.slowMotion().begin();
            case H -> window.showBranches();
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

    private boolean takeInSlowMotion(KeyCode code) {
        SlowMotion slow = window.slowMotion();
        switch (code) {
            case SPACE -> slow.toggle();
            case RIGHT -> slow.next();
            case LEFT -> slow.previous();
            case S -> slow.begin();
            case ESCAPE -> slow.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean typed(String text) {
        boolean sign = (text.equals("+") || text.equals("-")) && !Keys.isEditing(window);
        if (sign) {
            pace(text.equals("+"));
        }
        return sign;
    }

    /// Stays where the run is on its way to a step; false if it is on none.
    private boolean stay() {
        Snapshot shown = run.snapshot().get();
        boolean underWay = shown != null && shown.history().navigation().isUnderWay();
        if (underWay) {
            run.send(new Command.Pause());
        }
        return underWay;
    }

    private void nextMark() {
        Snapshot shown = run.snapshot().get();
        if (shown != null && !shown.history().marks().isEmpty()) {
            run.send(new Command.Rewind(nextMark(shown)));
        }
    }

    /// The step of the first mark after the present step; after the last mark, that of the first one.
    private static long nextMark(Snapshot shown) {
        List<History.Mark> marks = shown.history().marks();
        return marks.stream()
                .mapToLong(History.Mark::step)
                .filter(step -> step > shown.step())
                .findFirst()
                .orElse(marks.getFirst().step());
    }

    /// Goes a tenth of the recorded line back or on.
    private void leap(int direction) {
        Snapshot shown = run.snapshot().get();
        if (shown != null) {
            long tenth = Math.max(1, shown.history().navigation().end() / MANY);
            run.send(new Command.Rewind(Math.max(0, shown.step() + direction * tenth)));
        }
    }

    private void pace(boolean faster) {
        Snapshot shown = run.snapshot().get();
        boolean adaptive = Double.isNaN(run.speed().get());
        double speed = adaptive && shown != null ? shown.rate() : run.speed().get();
        run.setSpeed(faster ? SpeedSteps.faster(speed) : SpeedSteps.slower(speed));
    }
}
