package pushpull.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A robot that goes on as soon as the window has laid out what its last act changed. TestFX's own robot sleeps at
/// least fifty milliseconds after each press, release, movement and character, which is most of the time that
/// journeys take.
final class PromptRobot extends FxRobot {
    private final BaseRobot device = robotContext().getBaseRobot();
    private final MouseRobot mouse = new PromptMouse(device);
    private final KeyboardRobot keyboard = new KeyboardRobotImpl(device);
    private final MoveRobot movement = new MoveRobotImpl(device, mouse, new Sleepless());
    private final ClickRobot clicks = new ClickRobotImpl(mouse, movement, new Sleepless());
    private final DragRobot drags = new DragRobotImpl(mouse, movement);

    /// Waits until the window has come to rest: two pulses pass from end to end, which lay out what the act before
    /// changed, and what that layout changed in turn.
    static void settle() {
        CompletableFuture<Void> settled = new CompletableFuture<Void>().orTimeout(30, TimeUnit.SECONDS);
        Platform.runLater(new PulseCount(settled)::start);
        WaitForAsyncUtils.waitFor(settled);
    }

    /// Counts the beginnings of pulses. The first may belong to a pulse that was under way.
    private static final class PulseCount extends AnimationTimer {
        private final CompletableFuture<Void> settled;
        private int remaining = 3;

        PulseCount(CompletableFuture<Void> settled) {
            this.settled = settled;
        }

        @Override
        public void handle(long now) {
            remaining--;
            if (remaining == 0) {
                stop();
                settled.complete(null);
            }
        }
    }

    private static final class PromptMouse extends MouseRobotImpl {
        PromptMouse(BaseRobot device) {
            super(device);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            settle();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            settle();
        }

        @Override
        public void scroll(int amount) {
            scrollNoWait(amount);
            settle();
        }
    }

    /// Does not wait between the small steps of a movement, nor after what has settled.
    private static final class Sleepless implements SleepRobot {
        @Override
        public void sleep(long milliseconds) {}

        @Override
        public void sleep(long duration, TimeUnit unit) {}
    }

    @Override
    public FxRobot interact(Runnable act) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(act));
        settle();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> act) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(act));
        settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.pressNoWait(keys);
        settle();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.releaseNoWait(keys);
        settle();
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key).release(key);
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            type(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = window(Window::isFocused).getScene();
        for (char letter : text.toCharArray()) {
            device.typeKeyboard(scene, KeyCode.UNDEFINED, String.valueOf(letter));
            settle();
        }
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        clicks.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        clicks.clickOn(place, motion, buttons);
        return this;
    }

    /// Presses twice without a rest, since two clicks that a busy machine parts are not a double click.
    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        movement.moveTo(place, motion);
        MouseButton[] pressed = buttons.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : buttons;
        mouse.pressNoWait(pressed);
        mouse.releaseNoWait(pressed);
        mouse.pressNoWait(pressed);
        mouse.releaseNoWait(pressed);
        settle();
        return this;
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        drags.drag(place, buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        drags.drop();
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        movement.moveTo(place, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        movement.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot scroll(int amount, VerticalDirection direction) {
        new ScrollRobotImpl(mouse).scroll(amount, direction);
        return this;
    }
}
