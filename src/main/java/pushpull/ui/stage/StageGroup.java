package pushpull.ui.stage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import pushpull.paint.camera.Bounds;

/// Stages side by side, which are looked at by one camera: a stage alone is a group of one.
///
/// All stages of a group are equally large. The camera shows what any of them has to show.
public final class StageGroup {
    private static final double NARROW = 420;

    private final StageCamera plane = new StageCamera();
    private final SpaceCamera space = new SpaceCamera();
    private final List<StageView> stages = new ArrayList<>();
    private final Map<StageView, Bounds> wanted = new IdentityHashMap<>();

    /// The camera of what is flat.
    StageCamera plane() {
        return plane;
    }

    /// The camera of what is in space.
    SpaceCamera space() {
        return space;
    }

    void add(StageView stage) {
        stages.add(stage);
    }

    /// Whether a stage speaks for the group where only one can, such as in the choice of axes.
    boolean isLeading(StageView stage) {
        return stage.equals(stages.getFirst());
    }

    /// Whether a stage has the legend: the last one, for all; none if it would hide a good part of a narrow stage.
    boolean isLabelled(StageView stage) {
        return stage.equals(stages.getLast()) && (stages.size() == 1 || stage.getWidth() >= NARROW);
    }

    /// What all stages have to show, once one has something else to show.
    Bounds wanted(StageView stage, Bounds bounds) {
        wanted.put(stage, bounds);
        Bounds all = Bounds.NONE;
        for (Bounds each : wanted.values()) {
            all = all.with(each);
        }
        return all;
    }

    /// Forgets where the camera was: other points are shown.
    void reset() {
        plane.reset();
        space.reset();
    }

    /// Repaints all stages, since the camera is theirs.
    void refresh() {
        stages.forEach(StageView::refresh);
    }
}
