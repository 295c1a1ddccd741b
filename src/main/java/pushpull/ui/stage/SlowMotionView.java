package pushpull.ui.stage;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Picture;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.render.PaintThread;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.stage.SlowMotionPainter;
import pushpull.paint.stage.SlowMotionScene;
import pushpull.paint.stage.StageFraming;
import pushpull.snapshot.UnrolledStep;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.SlowMotion;
import pushpull.ui.widget.PaintedView;

/// The stage in slow motion: it lies over the stage, and shows one phase after the other.
public final class SlowMotionView extends Region {
    private final LabModel model;
    private final SlowMotion slow;
    private final StageView stage;
    private final PaintedView painted;
    private final PhaseStrip strip;
    private @Nullable ViewProjection projection;
    private ForceScale forces = new ForceScale(1);
    private double share = -1;

    public SlowMotionView(LabModel model, PaintThread paintThread, SlowMotion slow, StageView stage) {
        this.model = model;
        this.slow = slow;
        this.stage = stage;
        painted = new PaintedView(model, paintThread, this::picture);
        strip = new PhaseStrip(slow);
        getStyleClass().add("stage");
        setId("slow-stage");
        getChildren().addAll(painted, strip);
        setVisible(false);
        slow.step().subscribe(this::onStep);
        slow.phase().subscribe(painted::repaint);
        model.now().subscribe(this::frame);
    }

    private void onStep(@Nullable UnrolledStep step) {
        setVisible(step != null);
        projection = null;
        if (step != null) {
            forces = StageFraming.forces(new ForceScale(1), step.before(), true);
        }
        painted.repaint();
    }

    private void frame() {
        if (slow.isOn() && share != slow.share()) {
            share = slow.share();
            painted.repaint();
        }
    }

    /// What is shown now; null where slow motion is off.
    public @Nullable SlowMotionScene scene() {
        UnrolledStep step = slow.step().get();
        if (step == null) {
            return null;
        }
        ViewProjection shown = projection == null ? projection(step) : projection;
        projection = shown;
        return new SlowMotionScene(
                step,
                slow.phase().get(),
                slow.share(),
                shown,
                forces,
                model.theme().get());
    }

    /// All that the step moves is seen at once, so that only the data moves.
    private ViewProjection projection(UnrolledStep step) {
        double above = strip.prefHeight(getWidth());
        if (SpaceCamera.shows(step.before())) {
            return stage.projectionBelow(step.before(), above);
        }
        double height = Math.max(1, getHeight() - above);
        return StageFraming.camera(SlowMotionScene.bounds(step), getWidth(), height)
                .resized(getWidth(), getHeight())
                .panned(0, above / 2);
    }

    private Picture picture() {
        SlowMotionScene scene = scene();
        int ground = model.theme().get().palette().stage();
        return scene == null ? pen -> pen.clear(ground) : pen -> SlowMotionPainter.paint(scene, pen);
    }

    @Override
    protected void layoutChildren() {
        projection = null;
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
        strip.resizeRelocate(0, 0, getWidth(), strip.prefHeight(getWidth()));
    }
}
