package pushpull.ui.stage;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import pushpull.ui.model.PointEditor;
import pushpull.ui.model.RunModel;

/// The mouse on the input space: what it does depends on the tool in hand.
final class InputPointer {
    private static final double STILL = 3;
    private static final double ZOOM_PER_PIXEL = 1.0025;
    private static final double SPACING = 9;
    private static final double SPRAY = 11;
    private static final int SPRAYED = 13;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    private static final double ERASER = 9;

    private final InputSpace space;
    private final RunModel run;
    private final Set<Integer> erased = new HashSet<>();
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private double paintedX;
    private double paintedY;
    private int painted;
    private int moving = RunModel.NO_POINT;
    private boolean dragging;

    InputPointer(InputSpace space, RunModel run) {
        this.space = space;
        this.run = run;
        space.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        space.setOnMouseExited(_ -> space.leave());
        space.setOnMousePressed(this::press);
        space.setOnMouseDragged(this::drag);
        space.setOnMouseReleased(this::release);
        space.setOnScroll(this::scroll);
    }

    private void hover(double x, double y) {
        space.hover(space.idAt(x, y));
    }

    private void press(MouseEvent event) {
        space.requestFocus();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        dragging = false;
        moving = RunModel.NO_POINT;
        erased.clear();
        if (event.getButton() != MouseButton.PRIMARY || !space.isOnPicture(pressX, pressY)) {
            return;
        }
        switch (run.edits().tool().get()) {
            case SELECT -> handle(event);
            case ADD -> put(pressX, pressY);
            case PAINT -> {
                painted = 0;
                spray(pressX, pressY);
            }
            case ERASE -> erase(pressX, pressY);
        }
    }

    private void handle(MouseEvent event) {
        int id = space.idAt(pressX, pressY);
        if (id < 0 && event.getClickCount() == 2) {
            put(pressX, pressY);
            return;
        }
        run.selected().set(id);
        moving = space.isPlane() ? id : RunModel.NO_POINT;
    }

    private void put(double x, double y) {
        if (space.isPlane()) {
            run.edits().add(space.worldX(x), space.worldY(y));
            space.expectNew();
        }
    }

    /// Points along the way, each a little beside it, evenly all round.
    private void spray(double x, double y) {
        double reach = SPRAY * Math.sqrt((painted % SPRAYED + 0.5) / SPRAYED);
        double angle = painted++ * GOLDEN;
        paintedX = x;
        paintedY = y;
        run.edits().add(space.worldX(x + reach * Math.cos(angle)), space.worldY(y + reach * Math.sin(angle)));
    }

    private void erase(double x, double y) {
        for (int id : space.pointsAround(x, y, ERASER)) {
            if (erased.add(id)) {
                run.edits().remove(id);
            }
        }
    }

    private void drag(MouseEvent event) {
        dragging |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > STILL;
        if (!dragging) {
            return;
        }
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        PointEditor.Tool tool = primary ? run.edits().tool().get() : PointEditor.Tool.SELECT;
        switch (tool) {
            case SELECT -> shift(event);
            case PAINT -> paintTo(event.getX(), event.getY());
            case ERASE -> erase(event.getX(), event.getY());
            case ADD -> {}
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void shift(MouseEvent event) {
        if (moving >= 0 && event.getButton() == MouseButton.PRIMARY) {
            run.edits().move(moving, space.worldX(event.getX()), space.worldY(event.getY()));
        } else {
            space.drag(event.getX() - lastX, event.getY() - lastY);
        }
    }

    private void paintTo(double x, double y) {
        if (!space.isPlane()) {
            return;
        }
        double way = Math.hypot(x - paintedX, y - paintedY);
        for (int left = (int) (way / SPACING); left > 0; left--) {
            way = Math.hypot(x - paintedX, y - paintedY);
            spray(paintedX + (x - paintedX) * SPACING / way, paintedY + (y - paintedY) * SPACING / way);
        }
    }

    private void release(MouseEvent event) {
        int id = space.idAt(event.getX(), event.getY());
        if (!dragging && event.getButton() == MouseButton.SECONDARY && id >= 0) {
            PointMenu.open(run, id, space, event.getScreenX(), event.getScreenY());
        }
        hover(event.getX(), event.getY());
    }

    private void scroll(ScrollEvent event) {
        space.zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        event.consume();
    }
}
