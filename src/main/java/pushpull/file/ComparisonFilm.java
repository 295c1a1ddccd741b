package pushpull.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.describe.PictureComparison;
import pushpull.describe.VariantTitle;
import pushpull.paint.Theme;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.ComparisonPicture;
import pushpull.paint.stage.SharedFilmCamera;
import pushpull.paint.stage.StageFraming;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.timeline.ComparedRuns;

/// Several runs as pictures of their stages side by side: the scripts are run from their first steps, and some steps
/// are painted.
///
/// @param width of each stage, in pixels
/// @param height of each stage, in pixels
/// @param theme its colours
/// @param layers what is shown
/// @param pictures about how many there are
public record ComparisonFilm(int width, int height, Theme theme, Set<StageLayer> layers, int pictures) {
    private static final Texts TEXTS = Texts.bundle("describe");
    private static final int STRIDE = 3;

    public ComparisonFilm {
        layers = Set.copyOf(layers);
    }

    /// The pixels for pictures of a number of runs.
    Pixels pixels(int runs, double scale) {
        return new Pixels((int) Math.rint(scale * ComparisonPicture.width(runs, width)), (int)
                Math.rint(scale * ComparisonPicture.height(runs, height)));
    }

    /// The runs at a step after their last restarts.
    public ComparisonPicture last(ComparedRuns runs, long last, Job.Progress progress) {
        Stages stages = new Stages(runs);
        return stages.at(last, stages.counted(last, progress));
    }

    /// Runs to a step after the last restarts.
    ///
    /// @param progress called with the share done
    /// @throws IOException if the pictures cannot be written
    void shoot(ComparedRuns runs, long last, Film.Frames frames, Job.Progress progress) throws IOException {
        Stages stages = new Stages(runs);
        Runnable each = stages.counted(last, progress);
        Pixels pixels = pixels(runs.runners().size(), 1);
        Raster raster = new Raster(pixels, 1);
        long every = Math.max(1, last / pictures);
        for (long step = 0; step < last; step += every) {
            stages.at(step, each).paint(raster);
            frames.add(pixels);
        }
        stages.at(last, each).paint(raster);
        frames.add(pixels);
    }

    /// The state that continues from one picture to the next.
    private final class Stages {
        private final ComparedRuns runs;
        private final SharedFilmCamera camera = new SharedFilmCamera(width, height);
        private final List<Trails> trails = new ArrayList<>();
        private final List<@Nullable ForceScale> forces = new ArrayList<>();

        private Stages(ComparedRuns runs) {
            this.runs = runs;
            runs.runners().forEach(_ -> {
                trails.add(Trails.NONE);
                forces.add(null);
            });
        }

        /// Counts the steps of all runs.
        private Runnable counted(long last, Job.Progress progress) {
            double all = Math.max(1, runs.steps(last));
            long[] taken = new long[1];
            return () -> progress.reached(Math.min(1, taken[0]++ / all));
        }

        /// The stages at a step, with trails of the steps before it.
        private ComparisonPicture at(long step, Runnable each) {
            for (long before = step - Trails.LENGTH; before < step; before += STRIDE) {
                if (before > runs.runners().getFirst().step()) {
                    runs.to(before, each);
                    follow();
                }
            }
            runs.to(step, each);
            return picture(follow());
        }

        private List<Snapshot> follow() {
            List<Snapshot> snapshots = runs.snapshots(SnapshotRequest.NOTHING);
            for (int i = 0; i < snapshots.size(); i++) {
                trails.set(i, trails.get(i).next(snapshots.get(i)));
            }
            return snapshots;
        }

        private ComparisonPicture picture(List<Snapshot> snapshots) {
            List<VariantTitle> titles =
                    VariantTitle.of(snapshots.stream().map(Snapshot::experiment).toList());
            List<ViewProjection> projections = camera.follow(snapshots);
            List<ComparisonPicture.Cell> cells = new ArrayList<>();
            for (int i = 0; i < snapshots.size(); i++) {
                Snapshot snapshot = snapshots.get(i);
                ForceScale before = forces.get(i);
                ForceScale scale =
                        StageFraming.forces(before == null ? new ForceScale(1) : before, snapshot, before == null);
                forces.set(i, scale);
                StageScene scene =
                        new StageScene(snapshot, trails.get(i), projections.get(i), scale, theme, layers, -1, -1);
                cells.add(new ComparisonPicture.Cell(
                        scene, titles.get(i), measures(snapshots, i), sentence(snapshots, i)));
            }
            return new ComparisonPicture(cells);
        }

        private String measures(List<Snapshot> snapshots, int run) {
            Snapshot snapshot = snapshots.get(run);
            String key = runs.isHalted(run) ? "compared.halted" : "compared.step";
            return TEXTS.get(key, snapshot.step(), ReadableNumber.four(snapshot.loss()));
        }

        private static String sentence(List<Snapshot> snapshots, int run) {
            return run == 0
                    ? ""
                    : PictureComparison.of(snapshots.getFirst(), snapshots.get(run))
                            .sentence();
        }
    }
}
