package pushpull.ui.stage;

import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.paint.Camera;
import pushpull.paint.InputPicture;
import pushpull.paint.Painter;
import pushpull.paint.Picture;
import pushpull.settings.Texts;
import pushpull.train.Snapshot;
import pushpull.ui.LabModel;
import pushpull.ui.PaintedView;

/// The points as the encoder gets them, small, with the selection of the stage.
public final class InputSpace extends Region {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double HEAD = 20;
    private static final double REACH = 10;

    private final LabModel model;
    private final Label title = new Label(TEXTS.get("input.title"));
    private final PaintedView painted;
    private @Nullable Points shown;

    public InputSpace(LabModel model, Painter painter) {
        this.model = model;
        painted = new PaintedView(model, painter, this::paintable);
        title.getStyleClass().add("input-title");
        getChildren().addAll(title, painted);
        setId("input-space");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(title.getText());
        model.snapshot().subscribe(snapshot -> {
            if (snapshot != null && !Objects.equals(snapshot.points(), shown)) {
                shown = snapshot.points();
                painted.repaint();
            }
        });
        model.selected().subscribe(painted::repaint);
        model.hovered().subscribe(painted::repaint);
        setOnMouseMoved(event -> model.hovered().set(pointAt(event.getX(), event.getY())));
        setOnMouseExited(_ -> model.hovered().set(LabModel.NOBODY));
        setOnMouseClicked(event -> model.selected().set(pointAt(event.getX(), event.getY())));
    }

    private @Nullable InputPicture picture() {
        Snapshot snapshot = model.snapshot().get();
        if (snapshot == null) {
            return null;
        }
        Camera frame = new Camera(0, 0, 1, painted.getWidth(), painted.getHeight());
        int selected = model.indexOf(model.selected().get());
        int hovered = model.indexOf(model.hovered().get());
        return InputPicture.of(snapshot, model.theme().get(), selected, hovered, frame);
    }

    private Picture paintable() {
        InputPicture picture = picture();
        int ground = model.theme().get().palette().background();
        return picture == null ? pen -> pen.clear(ground) : picture;
    }

    private int pointAt(double x, double y) {
        InputPicture picture = picture();
        int index = picture == null ? -1 : picture.nearest(x - painted.getLayoutX(), y - painted.getLayoutY(), REACH);
        return picture == null || index < 0
                ? LabModel.NOBODY
                : picture.scene().snapshot().points().id(index);
    }

    @Override
    protected void layoutChildren() {
        title.autosize();
        title.relocate(0, 0);
        painted.resizeRelocate(0, HEAD, getWidth(), Math.max(0, getHeight() - HEAD));
    }
}
