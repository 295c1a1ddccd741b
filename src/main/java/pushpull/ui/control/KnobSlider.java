package pushpull.ui.control;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Setting;

/// A thin track with a thumb and a tick under the default. A drag that begins anywhere on it moves the thumb as far as
/// the pointer goes; arrow up and down turn it, Backspace goes to the default.
final class KnobSlider extends Region {
    private static final double THUMB = 5;
    private static final double TRACK = 2;
    private static final double TICK = 4;
    private static final double RING = 2;

    /// How far a hand may tremble within a click.
    private static final double SLACK = 2;

    private final Setting setting;
    private final SliderScale scale;
    private final DoubleConsumer turned;
    private final DoubleProperty value = new SimpleDoubleProperty();
    private final Rectangle track = new Rectangle();
    private final Rectangle filled = new Rectangle();
    private final Rectangle tick = new Rectangle(1, TICK);
    private final Circle ring = new Circle(THUMB + 2 * RING);
    private final Circle thumb = new Circle(THUMB);
    private double pressedAt;
    private double heldAt;
    private boolean dragging;

    /// @param turned told of every value that the person moves it to
    KnobSlider(Setting setting, SliderScale scale, DoubleConsumer turned) {
        this.setting = setting;
        this.scale = scale;
        this.turned = turned;
        getStyleClass().add("knob-slider");
        track.getStyleClass().add("track");
        filled.getStyleClass().add("filled");
        tick.getStyleClass().add("tick");
        ring.getStyleClass().add("ring");
        thumb.getStyleClass().add("thumb");
        getChildren().addAll(track, filled, tick, ring, thumb);
        getChildren().forEach(child -> child.setManaged(false));
        ring.visibleProperty().bind(focusedProperty());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        value.subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(double shown) {
        if (shown != value.get()) {
            value.set(shown);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }
    }

    /// Takes hold of the thumb from wherever the press is: a click that only wants to look changes nothing.
    private void press(MouseEvent event) {
        requestFocus();
        pressedAt = event.getX();
        heldAt = scale.position(value.get());
        dragging = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        double moved = event.getX() - pressedAt;
        dragging |= Math.abs(moved) >= SLACK;
        if (dragging) {
            turn(scale.value(Math.clamp(heldAt + moved / (getWidth() - 2 * THUMB), 0, 1)));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        double size = event.isShiftDown() ? 10 : event.isAltDown() ? 0.1 : 1;
        switch (event.getCode()) {
            case UP -> turn(scale.turned(value.get(), 1, size));
            case DOWN -> turn(scale.turned(value.get(), -1, size));
            case BACK_SPACE -> turn(initial());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void turn(double next) {
        if (next != value.get()) {
            value.set(next);
            turned.accept(next);
        }
    }

    private double initial() {
        return ((Number) setting.initial()).doubleValue();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 24;
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.rint(getHeight() / 2);
        double length = getWidth() - 2 * THUMB;
        double at = THUMB + scale.position(value.get()) * length;
        place(track, 0, middle - TRACK / 2, getWidth(), TRACK);
        place(filled, 0, middle - TRACK / 2, at, TRACK);
        place(tick, Math.rint(THUMB + scale.position(initial()) * length), middle + THUMB + 1, 1, TICK);
        for (Circle circle : new Circle[] {ring, thumb}) {
            circle.setCenterX(at);
            circle.setCenterY(middle);
        }
    }

    private static void place(Rectangle bar, double x, double y, double width, double height) {
        bar.setX(x);
        bar.setY(y);
        bar.setWidth(width);
        bar.setHeight(height);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value.get();
            case MIN_VALUE -> setting.low();
            case MAX_VALUE -> setting.high();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
