package pushpull.ui.stage;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Picture;
import pushpull.paint.camera.Lens;
import pushpull.paint.render.Painter;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.stage.SlowPainter;
import pushpull.paint.stage.SlowScene;
import pushpull.paint.stage.StageFit;
import pushpull.snapshot.SlowStep;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.SlowMotion;
import pushpull.ui.widget.PaintedView;

/// The stage in slow motion: it lies over the stage, and shows one phase after the other.
public final class SlowStage extends Region {
    private final LabModel model;
    private final SlowMotion slow;
    private final StageView stage;
    private final PaintedView painted;
    private final PhaseStrip strip;
    private @Nullable Lens lens;
    private ForceScale forces = new ForceScale(1);
    private double share = -1;

    public SlowStage(LabModel model, Painter painter, SlowMotion slow, StageView stage) {
        this.model = model;
        this.slow = slow;
        this.stage = stage;
        painted = new PaintedView(model, painter, this::picture);
        strip = new PhaseStrip(slow);
        getStyleClass().add("stage");
        setId("slow-stage");
        getChildren().addAll(painted, strip);
        setVisible(false);
        slow.step().subscribe(this::take);
        slow.phase().subscribe(painted::repaint);
        model.now().subscribe(this::frame);
    }

    private void take(@Nullable SlowStep step) {
        setVisible(step != null);
        lens = null;
        if (step != null) {
            forces = StageFit.forces(new ForceScale(1), step.before(), true);
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
    public @Nullable SlowScene scene() {
        SlowStep step = slow.step().get();
        if (step == null) {
            return null;
        }
        Lens shown = lens == null ? lens(step) : lens;
        lens = shown;
        return new SlowScene(
                step,
                slow.phase().get(),
                slow.share(),
                shown,
                forces,
                model.theme().get());
    }

    /// All that the step moves is seen at once, so that only the data moves.
    private Lens lens(SlowStep step) {
        double above = strip.prefHeight(getWidth());
        if (SpaceCamera.shows(step.before())) {
            return stage.lensBelow(step.before(), above);
        }
        double height = Math.max(1, getHeight() - above);
        return StageFit.camera(SlowScene.bounds(step), getWidth(), height)
                .resized(getWidth(), getHeight())
                .panned(0, above / 2);
    }

    private Picture picture() {
        SlowScene scene = scene();
        int ground = model.theme().get().palette().stage();
        return scene == null ? pen -> pen.clear(ground) : pen -> SlowPainter.paint(scene, pen);
    }

    @Override
    protected void layoutChildren() {
        lens = null;
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
        strip.resizeRelocate(0, 0, getWidth(), strip.prefHeight(getWidth()));
    }
}
