package pushpull.ui.stage;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import pushpull.paint.scene.StageScene;
import pushpull.ui.model.RunModel;

/// The mouse on the stage: click selects, drag moves a point or the virtual one, and otherwise pans or, in space,
/// orbits; the wheel zooms about the pointer.
final class StagePointer {
    private static final double REACH = 12;
    private static final double STILL = 3;
    private static final double ZOOM_PER_PIXEL = 1.0025;

    private final StageView stage;
    private final RunModel run;
    private final StageDrag grip;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragging;

    StagePointer(StageView stage, RunModel run, StageDrag grip) {
        this.stage = stage;
        this.run = run;
        this.grip = grip;
        stage.setOnMouseMoved(this::move);
        stage.setOnMouseExited(_ -> leave());
        stage.setOnMousePressed(this::press);
        stage.setOnMouseDragged(this::drag);
        stage.setOnMouseReleased(this::release);
        stage.setOnScroll(this::scroll);
    }

    private int pointAt(double x, double y) {
        StageScene scene = stage.scene();
        int index = scene == null ? -1 : scene.nearest(x, y, REACH);
        return scene == null || index < 0
                ? RunModel.NO_POINT
                : scene.snapshot().points().id(index);
    }

    private void move(MouseEvent event) {
        stage.point(true);
        run.hovered().set(pointAt(event.getX(), event.getY()));
    }

    private void leave() {
        run.hovered().set(RunModel.NO_POINT);
        stage.point(false);
    }

    private void press(MouseEvent event) {
        stage.requestFocus();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        dragging = false;
        if (event.getButton() == MouseButton.PRIMARY) {
            grip.press(pressX, pressY, pointAt(pressX, pressY));
        }
    }

    private void drag(MouseEvent event) {
        dragging |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > STILL;
        if (dragging && !grip.drag(event.getX(), event.getY())) {
            boolean shift = event.isShiftDown() || event.getButton() != MouseButton.PRIMARY;
            stage.drag(event.getX() - lastX, event.getY() - lastY, shift);
        }
        if (dragging) {
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        boolean held = grip.release();
        int id = pointAt(event.getX(), event.getY());
        if (!dragging && !held && event.getButton() == MouseButton.PRIMARY) {
            run.selected().set(id);
        }
        if (!dragging && event.getButton() == MouseButton.SECONDARY && id >= 0) {
            PointMenu.open(run, id, stage, event.getScreenX(), event.getScreenY());
        }
    }

    private void scroll(ScrollEvent event) {
        stage.zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        event.consume();
    }
}
