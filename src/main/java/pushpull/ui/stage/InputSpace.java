package pushpull.ui.stage;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.paint.Picture;
import pushpull.paint.camera.Camera;
import pushpull.paint.render.PaintThread;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.stage.InputPicture;
import pushpull.paint.stage.InputPlaces;
import pushpull.settings.Texts;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.DecisionRegions;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.PaintedView;

/// The points as the encoder gets them, with the selection of the stage; if they lie in a plane, they are edited
/// here.
public final class InputSpace extends Region {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final double HEAD = 24;
    private static final double REACH = 10;
    private static final double CELL = 2;
    private static final double INSET = 16;
    private static final double TOP = 44;

    private final RunModel run;
    private final Label title = new Label(TEXTS.get("input.title"));
    private final Label note = new Label();
    private final PointTip tip = new PointTip("input-tip");
    private final InputTools tools;
    private final InputKeys keys;
    private final PaintedView painted;
    private final InputCamera camera = new InputCamera();
    private final BooleanProperty large = new SimpleBooleanProperty();
    private @Nullable DecisionRegions mapped;
    private boolean pointed;
    private int newest = RunModel.NO_POINT;
    private boolean expecting;

    public InputSpace(RunModel run, PaintThread paintThread) {
        this.run = run;
        painted = new PaintedView(run.lab(), paintThread, this::paintable);
        tools = new InputTools(run, () -> large.set(!large.get()));
        keys = new InputKeys(this, run);
        title.getStyleClass().add("input-title");
        note.getStyleClass().add("input-note");
        note.setId("input-note");
        note.setWrapText(true);
        note.setMouseTransparent(true);
        getChildren().addAll(painted, note, title, tools, tip);
        getStyleClass().add("input-space");
        setId("input-space");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(title.getText());
        run.snapshot().subscribe(this::onSnapshot);
        run.selected().subscribe(painted::repaint);
        run.hovered().subscribe(this::refresh);
        run.lab().layers().addListener((Observable _) -> refresh());
        large.subscribe(now -> {
            tools.showLarge(now);
            pseudoClassStateChanged(LARGE, now);
            requestLayout();
            refresh();
        });
        new InputPointer(this, run);
    }

    private void onSnapshot(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        DecisionRegions found = snapshot.maps().input();
        if (camera.onSnapshot(snapshot) || !Objects.equals(found, mapped)) {
            mapped = found;
            selectNew(snapshot.points());
            refresh();
        }
        requestPicture();
    }

    /// The next point that appears is to be selected.
    void expectNew() {
        expecting = true;
    }

    private void selectNew(Points points) {
        int last = points.size() == 0 ? RunModel.NO_POINT : points.id(points.size() - 1);
        if (expecting && last > newest) {
            expecting = false;
            run.selected().set(last);
        }
        newest = last;
    }

    private void refresh() {
        painted.repaint();
        if (!note.getText().equals(note())) {
            note.setText(note());
            requestLayout();
        }
        showTip();
        requestPicture();
    }

    /// Why points cannot be put or moved here, if they cannot.
    private String note() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null || isPlane()) {
            boolean empty = snapshot != null && snapshot.points().size() == 0;
            return empty ? TEXTS.get("input.empty") : "";
        }
        int dimensions = snapshot.points().dimensions();
        return dimensions == 3 ? TEXTS.get("input.space") : TEXTS.get("input.axes", dimensions);
    }

    private void requestPicture() {
        boolean asked = isVisible() && run.lab().layers().contains(StageLayer.REGIONS) && isPlane();
        Camera plane = camera.plane();
        double cell = CELL / plane.scale();
        int columns = (int) Math.ceil(plane.width() / CELL);
        int rows = (int) Math.ceil(plane.height() / CELL);
        boolean fits = columns > 1 && rows > 1 && (long) columns * rows < 1 << 19;
        run.maps()
                .input(
                        asked && fits
                                ? new CellGrid(plane.seen().minX(), plane.seen().minY(), cell, columns, rows)
                                : null);
    }

    private @Nullable InputPicture picture() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null
                || camera.places().places().rows() != snapshot.points().size()) {
            return null;
        }
        InputPicture.View view = new InputPicture.View(
                camera.places(),
                camera.projection(),
                run.lab().theme().get(),
                large.get() ? InputPicture.Size.LARGE : InputPicture.Size.SMALL,
                run.lab().layers());
        int selected = run.indexOf(run.selected().get());
        return InputPicture.of(
                snapshot, view, selected, run.indexOf(run.hovered().get()));
    }

    private Picture paintable() {
        InputPicture picture = picture();
        int ground = run.lab().theme().get().palette().background();
        return picture == null ? pen -> pen.clear(ground) : picture;
    }

    /// Whether points can be put and moved here.
    boolean isPlane() {
        Snapshot snapshot = run.snapshot().get();
        return snapshot != null && InputPlaces.isPlane(snapshot.points());
    }

    boolean isOnPicture(double x, double y) {
        return painted.getBoundsInParent().contains(x, y);
    }

    /// The id of the point at a place, or none.
    public int idAt(double x, double y) {
        InputPicture picture = picture();
        int index = picture == null ? -1 : picture.nearest(x - painted.getLayoutX(), y - painted.getLayoutY(), REACH);
        return picture == null || index < 0
                ? RunModel.NO_POINT
                : picture.scene().snapshot().points().id(index);
    }

    /// The ids of all points within a distance.
    int[] pointsAround(double x, double y, double distance) {
        InputPicture picture = picture();
        if (picture == null) {
            return new int[0];
        }
        double atX = x - painted.getLayoutX();
        double atY = y - painted.getLayoutY();
        Points points = picture.scene().snapshot().points();
        return IntStream.range(0, picture.size())
                .filter(i -> Math.hypot(picture.x(i) - atX, picture.y(i) - atY) <= distance)
                .map(points::id)
                .toArray();
    }

    double worldX(double x) {
        return camera.plane().worldX(x - painted.getLayoutX());
    }

    double worldY(double y) {
        return camera.plane().worldY(y - painted.getLayoutY());
    }

    /// The length of a pixel.
    double unit() {
        return 1 / camera.plane().scale();
    }

    void drag(double dx, double dy) {
        camera.drag(dx, dy);
        refresh();
    }

    void zoom(double factor, double x, double y) {
        camera.zoom(factor, x - painted.getLayoutX(), y - painted.getLayoutY());
        refresh();
    }

    /// Shows all points.
    public void fit() {
        camera.fit();
        refresh();
    }

    void hover(int id) {
        pointed = true;
        run.hovered().set(id);
        showTip();
    }

    void leave() {
        pointed = false;
        run.hovered().set(RunModel.NO_POINT);
        showTip();
    }

    private void showTip() {
        InputPicture picture = picture();
        int point = run.indexOf(run.hovered().get());
        boolean shown = picture != null && pointed && point >= 0 && point < picture.size();
        tip.setVisible(shown);
        if (shown && picture != null) {
            Snapshot snapshot = picture.scene().snapshot();
            tip.show(
                    PointText.name(snapshot, point),
                    snapshot.points(),
                    point,
                    run.lab().theme().get());
            double x = picture.x(point) + painted.getLayoutX();
            tip.place(x, picture.y(point) + painted.getLayoutY(), getWidth(), getHeight());
        }
    }

    /// Whether it is shown large beside the stage.
    public BooleanProperty large() {
        return large;
    }

    /// Whether a key meant something here.
    public boolean handle(KeyEvent event) {
        return keys.handle(event);
    }

    @Override
    protected void layoutChildren() {
        double inset = large.get() ? INSET : 0;
        title.autosize();
        title.relocate(inset, large.get() ? TOP + 4 : 3);
        tools.autosize();
        tools.relocate(getWidth() - tools.getWidth() - (large.get() ? 8 : 0), large.get() ? TOP : 0);
        double wide = Math.max(0, getWidth() - 2 * inset);
        double words = note.getText().isEmpty() ? 0 : note.prefHeight(wide);
        double head = large.get() ? TOP + HEAD + words : HEAD;
        double height = Math.max(0, getHeight() - head - (large.get() ? 0 : words));
        painted.resizeRelocate(0, head, getWidth(), height);
        note.resizeRelocate(inset, large.get() ? TOP + HEAD : head + height, wide, words);
        if (getWidth() != camera.plane().width() || height != camera.plane().height()) {
            camera.resize(getWidth(), height);
            refresh();
        }
    }
}
