package pushpull.lesson.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.lesson.run.LessonRuns;
import pushpull.paint.FontFace;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.SharedFilmCamera;
import pushpull.paint.stage.StageFraming;
import pushpull.paint.stage.StagePainter;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;

/// The stages of a lesson's runs as one picture, and as pictures in a row with one camera. Belongs to one thread.
final class StepPicture {
    private static final Texts TEXTS = Texts.bundle("describe");

    private static final double TITLE = 32;
    private static final double LINE = 21;
    private static final double EDGE = 12;

    private final double width;
    private final double height;
    private final Theme theme;
    private final SharedFilmCamera camera;
    private final List<Trails> trails = new ArrayList<>();
    private final List<@Nullable ForceScale> forces = new ArrayList<>();

    /// How many stages stand in a row.
    static int columns(int stages) {
        return stages == 4 ? 2 : stages;
    }

    /// @param width of each stage
    /// @param height of each stage
    StepPicture(double width, double height, Theme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        camera = new SharedFilmCamera(width, height);
    }

    /// The runs as they stand: one stage alone, or several with their names over them.
    ///
    /// @param scale pixels for each unit of width
    Pixels of(LessonRuns runs, Set<StageLayer> layers, double scale) {
        List<StageScene> scenes = scenes(runs, layers);
        if (scenes.size() == 1) {
            return stage(scenes.getFirst(), true, scale);
        }
        int columns = columns(scenes.size());
        int rows = (scenes.size() + columns - 1) / columns;
        Pixels all = new Pixels(pixels(columns * width, scale), pixels(rows * (TITLE + height), scale));
        Raster pen = new Raster(all, scale);
        pen.clear(theme.palette().background());
        for (int i = 0; i < scenes.size(); i++) {
            double left = i % columns * width;
            double top = (double) (i / columns) * (TITLE + height);
            Pixels stage = stage(scenes.get(i), i == scenes.size() - 1, scale);
            all.blend(stage, pixels(left, scale), pixels(top + TITLE, scale));
            title(runs.names().get(i), scenes.get(i), pen, left, top);
        }
        return all;
    }

    private static int pixels(double length, double scale) {
        return (int) Math.rint(scale * length);
    }

    /// A stage by itself, so that nothing of it reaches into another.
    private static Pixels stage(StageScene scene, boolean legend, double scale) {
        Pixels pixels = new Pixels(pixels(scene.width(), scale), pixels(scene.height(), scale));
        Raster pen = new Raster(pixels, scale);
        if (legend) {
            StagePainter.paint(scene, pen);
        } else {
            StagePainter.paintWithScales(scene, pen);
        }
        return pixels;
    }

    private void title(String name, StageScene scene, Raster pen, double left, double top) {
        Snapshot snapshot = scene.snapshot();
        String loss = ReadableNumber.four(snapshot.loss());
        pen.text(
                left + EDGE,
                top + LINE,
                name,
                new TextStyle(FontFace.SEMI_BOLD, 14, theme.palette().text1()));
        pen.text(
                left + width / 2,
                top + LINE,
                TEXTS.get("compared.step", snapshot.step(), loss),
                new TextStyle(FontFace.REGULAR, 12, theme.palette().text2()));
    }

    private List<StageScene> scenes(LessonRuns runs, Set<StageLayer> layers) {
        List<Snapshot> snapshots = runs.snapshots(request(runs, layers));
        List<ViewProjection> projections = camera.follow(snapshots);
        List<StageScene> scenes = new ArrayList<>();
        for (int i = 0; i < snapshots.size(); i++) {
            if (trails.size() == i) {
                trails.add(Trails.NONE);
                forces.add(null);
            }
            Snapshot snapshot = snapshots.get(i);
            trails.set(i, trails.get(i).next(snapshot));
            ForceScale before = forces.get(i);
            ForceScale scale =
                    StageFraming.forces(before == null ? new ForceScale(1) : before, snapshot, before == null);
            forces.set(i, scale);
            int selected = snapshot.points().indexOf(runs.point());
            scenes.add(new StageScene(snapshot, trails.get(i), projections.get(i), scale, theme, layers, selected, -1));
        }
        return scenes;
    }

    private static SnapshotRequest request(LessonRuns runs, Set<StageLayer> layers) {
        Set<SnapshotPart> parts = new HashSet<>(Set.of(SnapshotPart.EXPLANATION));
        runs.snapshots(SnapshotRequest.NOTHING).forEach(snapshot -> parts.addAll(StageLayer.parts(layers, snapshot)));
        return new SnapshotRequest(runs.point(), false, parts);
    }
}
