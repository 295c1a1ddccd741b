package pushpull.paint.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.paint.Argb;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.camera.LegendRoom;
import pushpull.paint.layer.ForceLayer;
import pushpull.paint.layer.GridLayer;
import pushpull.paint.layer.MarginLayer;
import pushpull.paint.layer.NetForceLayer;
import pushpull.paint.layer.PointLayer;
import pushpull.paint.scene.StageScene;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;

/// Paints a moment of a step in slow motion, with the marks of the stage.
public final class SlowMotionPainter {
    private static final double BATCH_RING = 4;
    private static final double FAINT = 0.3;
    private static final int NAMED = 8;
    private static final int NUMBER = 28;
    private static final double NUMBER_Y = 132;

    private final SlowMotionScene slow;
    private final StageScene scene;
    private final Palette palette;
    private final Pen pen;

    private SlowMotionPainter(SlowMotionScene slow, Pen pen) {
        this.slow = slow;
        this.pen = pen;
        scene = slow.stage();
        palette = scene.palette();
    }

    public static void paint(SlowMotionScene slow, Pen pen) {
        new SlowMotionPainter(slow, pen).paint();
    }

    private void paint() {
        pen.clear(palette.stage());
        GridLayer.paint(scene, pen);
        under();
        PointLayer.paint(scene, pen);
        over();
        StageLegend.paint(scene, pen);
    }

    private void under() {
        switch (slow.phase()) {
            case StepPhase.Augment augment -> augment.views().forEach(this::auxiliary);
            case StepPhase.Compare _ -> compare();
            case StepPhase.Mine mine -> mine(mine.picked());
            case StepPhase.Weigh _ -> {
                MarginLayer.paint(scene, pen);
                ForceLayer.paintPairs(scene, pen);
            }
            case StepPhase.Differentiate _ -> NetForceLayer.paint(scene, pen);
            case StepPhase.Update _ -> ways();
            case StepPhase.Sample _,
                    StepPhase.Encode _,
                    StepPhase.Normalise _,
                    StepPhase.Reduce _,
                    StepPhase.Skipped _ -> {}
        }
    }

    private void over() {
        switch (slow.phase()) {
            case StepPhase.Sample _ -> batch();
            case StepPhase.Compare _ -> distances();
            case StepPhase.Weigh _ -> ForceLayer.paintSums(scene, pen);
            case StepPhase.Reduce reduce -> number(reduce.loss());
            default -> {}
        }
    }

    private void batch() {
        Stroke ring = new Stroke(Argb.faded(palette.text2(), slow.share()), 1.25);
        for (int point : scene.snapshot().batch()) {
            pen.circle(scene.x(point), scene.y(point), 5 + BATCH_RING, ring);
        }
    }

    /// Views move away from their points.
    private void auxiliary(Matrix view) {
        int[] batch = scene.snapshot().batch();
        Stroke joint = new Stroke(Argb.faded(palette.text3(), FAINT), 1);
        for (int i = 0; i < Math.min(batch.length, view.rows()); i++) {
            double x = scene.x(batch[i]);
            double y = scene.y(batch[i]);
            double ghostX = x + slow.share() * (scene.x(view, i) - x);
            double ghostY = y + slow.share() * (scene.y(view, i) - y);
            int label = scene.snapshot().points().label(batch[i]);
            pen.line(x, y, ghostX, ghostY, joint);
            Glyph glyph = label < 0 ? Glyph.DISC : Glyph.ofClass(label);
            pen.mark(ghostX, ghostY, new Mark(glyph, 3.5, Argb.faded(scene.ink(batch[i]), 0.7), Halo.NONE, true));
        }
    }

    private void compare() {
        PointForces anchor = slow.anchor();
        for (int i = 0; anchor != null && i < anchor.partners().length; i++) {
            line(
                    anchor,
                    i,
                    new Stroke(Argb.faded(palette.text2(), anchor.positive()[i] ? 0.9 : 0.5), 1)
                            .dashed(anchor.positive()[i] ? Dash.SOLID : Dash.LIMIT));
        }
    }

    private void line(PointForces anchor, int partner, Stroke stroke) {
        int other = anchor.partners()[partner];
        double x = scene.x(anchor.point());
        double y = scene.y(anchor.point());
        pen.line(x, y, scene.x(other), scene.y(other), stroke);
    }

    /// Distances beside some partners of either side, the nearest first, if there is room.
    private void distances() {
        PointForces anchor = slow.anchor();
        if (anchor == null) {
            return;
        }
        TextStyle style = new TextStyle(FontFace.REGULAR, 11, palette.text1());
        List<double[]> taken = new ArrayList<>();
        for (boolean positive : new boolean[] {true, false}) {
            int[] ranked = IntStream.range(0, anchor.partners().length)
                    .filter(i -> anchor.positive()[i] == positive)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> anchor.distances()[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < ranked.length; k += Math.max(1, ranked.length / (NAMED / 2))) {
                int partner = anchor.partners()[ranked[k]];
                String text = ReadableNumber.two(anchor.distances()[ranked[k]]);
                double x = scene.x(partner) + 9;
                double y = scene.y(partner) - 6;
                if (taken.stream().noneMatch(at -> Math.abs(at[0] - x) < 30 && Math.abs(at[1] - y) < 12)) {
                    taken.add(new double[] {x, y});
                    pen.text(x, y, text, style);
                }
            }
        }
    }

    private void mine(boolean... picked) {
        PointForces anchor = slow.anchor();
        for (int i = 0; anchor != null && i < Math.min(picked.length, anchor.partners().length); i++) {
            Stroke stroke = picked[i]
                    ? new Stroke(palette.net(), 1.5)
                    : new Stroke(Argb.faded(palette.text3(), FAINT), 0.75).dashed(Dash.LIMIT);
            line(anchor, i, stroke);
        }
    }

    private void number(double loss) {
        TextStyle style = new TextStyle(FontFace.SEMI_BOLD, NUMBER, palette.text1(), TextStyle.Anchor.MIDDLE);
        double x = (scene.width() - LegendRoom.WIDTH) / 2;
        pen.rectangle(x - 70, NUMBER_Y - NUMBER, 140, NUMBER + 10, palette.stage());
        pen.text(x, NUMBER_Y, ReadableNumber.four(loss), style);
    }

    /// The path of each point to its new place.
    private void ways() {
        Matrix before = slow.slow().before().embeddings();
        double[] xy = new double[4];
        for (int i = 0; i < before.rows(); i++) {
            xy[0] = scene.x(before, i);
            xy[1] = scene.y(before, i);
            xy[2] = scene.x(i);
            xy[3] = scene.y(i);
            pen.trail(xy, 2, new Stroke(scene.ink(i), 1.25), 0.2, 0.9);
        }
    }
}
