package pushpull.paint.layer;

import java.util.Arrays;
import pushpull.paint.Argb;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// Paints the embeddings in the loss that are no points: the queue, the momentum encoder's points, views, and proxies.
public final class AuxiliaryLayer {
    private static final double SMALL = 2.5;
    private static final double MIDDLE = 3.5;
    private static final double PROXY = 9;
    private static final double OLDEST = 0.12;
    private static final double NEWEST = 0.6;
    /// Ages are divided into a few steps, so that there are few different marks.
    private static final int STEPS = 10;

    private final StageScene scene;
    private final Pen pen;
    private final AuxiliaryEmbeddings auxiliary;
    private final Palette palette;

    private AuxiliaryLayer(StageScene scene, Pen pen) {
        this.scene = scene;
        this.pen = pen;
        auxiliary = scene.snapshot().auxiliary();
        palette = scene.palette();
    }

    /// Paints what lies under the points.
    public static void paintUnder(StageScene scene, Pen pen) {
        AuxiliaryLayer layer = new AuxiliaryLayer(scene, pen);
        if (scene.shows(StageLayer.QUEUE)) {
            layer.queue();
        }
        if (scene.shows(StageLayer.MOMENTUM)) {
            layer.momentum();
        }
        if (scene.shows(StageLayer.VIEWS)) {
            layer.views();
        }
    }

    public static void paintProxies(StageScene scene, Pen pen) {
        if (scene.shows(StageLayer.PROXIES)) {
            new AuxiliaryLayer(scene, pen).proxies();
        }
    }

    private void queue() {
        Matrix memory = auxiliary.memory();
        long oldest = Math.max(1, Arrays.stream(auxiliary.ages()).max().orElse(1));
        boolean byClass = scene.snapshot().experiment().supervision().isByClass();
        for (int i = 0; i < memory.rows(); i++) {
            double youth = Math.rint(STEPS * (1.0 - (double) auxiliary.ages()[i] / oldest)) / STEPS;
            double opacity = OLDEST + (NEWEST - OLDEST) * youth;
            int label = byClass ? auxiliary.groups()[i] : -1;
            mark(memory, i, label, new Style(SMALL, opacity, false));
        }
    }

    private void momentum() {
        Matrix targets = auxiliary.targets();
        Stroke way = new Stroke(Argb.faded(palette.text3(), 0.6), 0.9);
        for (int i = 0; i < Math.min(targets.rows(), scene.size()); i++) {
            join(targets, i, i, way);
        }
        for (int i = 0; i < Math.min(targets.rows(), scene.size()); i++) {
            mark(targets, i, scene.snapshot().points().label(i), new Style(MIDDLE, 0.8, true));
        }
    }

    private void views() {
        Matrix views = auxiliary.views();
        Stroke way = new Stroke(Argb.faded(palette.text3(), 0.5), 0.8);
        for (int i = 0; i < views.rows(); i++) {
            join(views, i, auxiliary.owners()[i], way);
        }
        for (int i = 0; i < views.rows(); i++) {
            mark(views, i, scene.snapshot().points().label(auxiliary.owners()[i]), new Style(SMALL, NEWEST, false));
        }
    }

    private void join(Matrix places, int row, int point, Stroke stroke) {
        if (!scene.hasSelection() || point == scene.selected()) {
            pen.line(scene.x(point), scene.y(point), scene.x(places, row), scene.y(places, row), stroke);
        } else {
            pen.line(scene.x(point), scene.y(point), scene.x(places, row), scene.y(places, row), stroke.faded(0.5));
        }
    }

    private record Style(double radius, double opacity, boolean hollow) {}

    private void mark(Matrix places, int row, int label, Style style) {
        double clear = style.opacity * scene.projection().clarity(places, row);
        int ink = Argb.faded(label < 0 ? palette.text3() : palette.ofClass(label), clear);
        Glyph glyph = label < 0 ? Glyph.DISC : Glyph.ofClass(label);
        pen.mark(
                scene.x(places, row),
                scene.y(places, row),
                new Mark(glyph, style.radius, ink, Halo.NONE, style.hollow));
    }

    /// Proxies are drawn where the loss sees them: on the sphere if the points are on it.
    private void proxies() {
        Matrix proxies = scene.isOnSphere() ? units(auxiliary.proxies()) : auxiliary.proxies();
        Halo rim = new Halo(1.5, palette.text1());
        for (int label = 0; label < proxies.rows(); label++) {
            Mark mark = new Mark(Glyph.ofClass(label), PROXY, palette.ofClass(label), rim);
            pen.mark(scene.x(proxies, label), scene.y(proxies, label), mark);
        }
    }

    private static Matrix units(Matrix rows) {
        double[][] units = new double[rows.rows()][];
        for (int i = 0; i < units.length; i++) {
            units[i] = rows.row(i);
            double length = Norms.of(units[i]);
            for (int k = 0; k < units[i].length && length > 0; k++) {
                units[i][k] /= length;
            }
        }
        return units.length == 0 ? rows : Matrix.ofRows(units);
    }
}
