package pushpull.ui.stage;

import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.paint.Picture;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.layer.LitLayer;
import pushpull.paint.render.PaintThread;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.StageFraming;
import pushpull.paint.stage.StageLegend;
import pushpull.paint.stage.StagePainter;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;
import pushpull.ui.widget.FocusFrame;
import pushpull.ui.widget.PaintedView;

/// The stage: the embedding and its forces, and the pointer on it.
public final class StageView extends Region {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// So much later, in nanoseconds, every glide is over.
    private static final long AT_ONCE = 1_000_000_000L;

    private final RunModel run;
    private final PaintedView painted;
    private final StageGroup group;
    private final StageCamera camera;
    private final SpaceCamera space;
    private final PointTip tip = new PointTip("point-tip");
    private final StageDrag grip;
    private final FocusFrame focusFrame = new FocusFrame(this);
    private Trails trails = Trails.NONE;
    private ForceScale forces = new ForceScale(1);
    private @Nullable Points points;
    private long step;
    private boolean pointed;

    public StageView(RunModel run, PaintThread paintThread) {
        this(run, paintThread, new StageGroup());
    }

    /// A stage beside others.
    ///
    /// @param group the stages that share its camera
    public StageView(RunModel run, PaintThread paintThread, StageGroup group) {
        this.run = run;
        this.group = group;
        camera = group.plane();
        space = group.space();
        group.add(this);
        painted = new PaintedView(run.lab(), paintThread, this::picture);
        grip = new StageDrag(this, run);
        getChildren().addAll(painted, focusFrame, tip);
        setId("stage");
        getStyleClass().add("stage");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXTS.get("stage.name"));
        ExplainedNodes.explain(this, this::explanation);
        run.snapshot().subscribe(this::onSnapshot);
        run.selected().subscribe(this::refresh);
        run.hovered().subscribe(this::refresh);
        run.pairSelection().subscribe(painted::repaint);
        run.lab().preferences().turning().subscribe(space::turn);
        run.lab().layers().addListener((Observable _) -> showLayers());
        showLayers();
        run.lab().now().subscribe(now -> {
            long time = now.longValue() + (run.lab().preferences().still().get() ? AT_ONCE : 0);
            if (camera.frame(time) | (isSpace() && space.frame(time))) {
                group.refresh();
            }
        });
        new StagePointer(this, run, grip);
        run.edits().label().subscribe(grip::requestMaps);
    }

    /// Of a row of the legend where the pointer is on one; with the focus, of the stage and all rows.
    private Optional<Explanation> explanation(double x, double y) {
        StageScene scene = scene();
        if (scene == null) {
            return Optional.empty();
        }
        return Double.isNaN(x)
                ? Optional.of(LegendText.whole(StageLegend.keys(scene)))
                : StageLegend.at(scene, x, y)
                        .filter(_ -> group.isLabelled(this))
                        .map(LegendText::of);
    }

    private void requestPicture() {
        Snapshot snapshot = run.snapshot().get();
        run.pairSelection()
                .show(
                        this,
                        snapshot == null ? Set.of() : StageLayer.parts(run.lab().layers(), snapshot));
    }

    private void showLayers() {
        requestPicture();
        refresh();
    }

    private void onSnapshot(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        boolean others = points == null
                || points.size() == 0
                || !snapshot.points().equals(points) && !PointSetChange.sameShare(points.ids(), snapshot.points());
        boolean fresh = others || snapshot.step() == 0;
        if (others) {
            group.reset();
        }
        requestPicture();
        points = snapshot.points();
        trails = trails.next(snapshot);
        forces = StageFraming.forces(forces, snapshot, fresh);
        boolean back = snapshot.step() < step - 1;
        step = snapshot.step();
        moveCamera(snapshot, back);
        refresh();
    }

    /// @param jumped whether the run went elsewhere than forward
    private void moveCamera(Snapshot snapshot, boolean jumped) {
        long now = run.lab().now().get();
        if (!SpaceCamera.shows(snapshot)) {
            camera.track(group.wanted(this, StageFraming.wanted(snapshot)), now, isHeld(), jumped);
        } else if (group.isLeading(this)) {
            space.onSnapshot(snapshot, now, isHeld());
        }
    }

    /// Whether a point is under the pointer, which must stay there.
    private boolean isHeld() {
        return pointed && run.indexOf(run.hovered().get()) >= 0;
    }

    /// How a snapshot is looked at.
    ViewProjection projection(Snapshot snapshot) {
        return SpaceCamera.shows(snapshot) ? space.projection(snapshot) : camera.camera();
    }

    /// How a snapshot is looked at in space where the top of the stage is taken.
    ViewProjection projectionBelow(Snapshot snapshot, double above) {
        return space.projectionBelow(snapshot, above);
    }

    /// Whether the embedding is shown in space.
    public boolean isSpace() {
        Snapshot snapshot = run.snapshot().get();
        return snapshot != null && SpaceCamera.shows(snapshot);
    }

    /// Lets space turn by itself, or stops it.
    public void toggleTurning() {
        run.lab().preferences().turning().set(!run.lab().preferences().turning().get());
    }

    /// Shows what has changed.
    void refresh() {
        painted.repaint();
        showTip();
        grip.requestMaps();
    }

    /// What is on the stage now; null before the first snapshot.
    public @Nullable StageScene scene() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null) {
            return null;
        }
        int selected = run.indexOf(run.selected().get());
        int hovered = run.indexOf(run.hovered().get());
        return new StageScene(
                snapshot,
                trails,
                projection(snapshot),
                forces,
                run.lab().theme().get(),
                run.lab().layers(),
                selected,
                hovered);
    }

    private Picture picture() {
        StageScene scene = scene();
        if (scene == null) {
            int ground = run.lab().theme().get().palette().stage();
            return pen -> pen.clear(ground);
        }
        HighlightedPoints hovered = run.pairSelection().hovered(scene.hovered());
        HighlightedPoints chosen = run.pairSelection().chosen();
        boolean legend = group.isLabelled(this);
        return pen -> {
            if (legend) {
                StagePainter.paint(scene, pen);
            } else {
                StagePainter.paintWithScales(scene, pen);
            }
            LitLayer.paint(scene, hovered, chosen, pen);
        };
    }

    /// How many pictures it has shown.
    public long pictures() {
        return painted.pictures();
    }

    /// Shows all points, and follows them from now on.
    public void fit() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot != null) {
            moveCamera(snapshot, false);
        }
        camera.fit(run.lab().now().get());
        space.fit(run.lab().now().get());
    }

    /// Moves what is shown; in space, a drag turns it unless it is told to shift it.
    void drag(double dx, double dy, boolean shift) {
        if (!isSpace()) {
            camera.pan(dx, dy);
        } else if (shift) {
            space.pan(dx, dy);
        } else {
            space.orbit(dx, dy);
        }
        group.refresh();
    }

    void zoom(double factor, double x, double y) {
        if (isSpace()) {
            space.zoom(factor, x, y);
        } else {
            camera.zoom(factor, x, y);
        }
        group.refresh();
    }

    /// Whether the pointer is here; what is hovered in another view gets no words here.
    void point(boolean here) {
        pointed = here;
        showTip();
    }

    private void showTip() {
        StageScene scene = scene();
        boolean shown = scene != null && scene.hovered() >= 0 && pointed;
        tip.setVisible(shown);
        if (shown && scene != null) {
            Snapshot snapshot = scene.snapshot();
            String words = PointText.of(snapshot, scene.hovered(), scene.focus());
            tip.show(
                    words, snapshot.points(), scene.hovered(), run.lab().theme().get());
            tip.place(scene.x(scene.hovered()), scene.y(scene.hovered()), getWidth(), getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != camera.camera().width()
                || getHeight() != camera.camera().height()) {
            camera.resize(getWidth(), getHeight());
            space.resize(getWidth(), getHeight());
            Snapshot snapshot = run.snapshot().get();
            if (snapshot != null) {
                moveCamera(snapshot, false);
            }
        }
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
        focusFrame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
