package pushpull.paint.raster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Mark;

/// A cache of the pixels of marks at 4 x 4 positions within a pixel, made when first needed.
final class MarkCache {
    private static final int PHASES = 4;
    private static final int MOST = 1024;
    private static final int RECENT = 64;
    private static final double FAR = 1e6;
    private static final double HOLLOW_LINE = 1.5;

    private final Map<Mark, Phases> made = new HashMap<>();
    private final @Nullable Phases[] recent = new Phases[RECENT];
    private final AreaFiller filler = new AreaFiller();
    private final Outlines outlines = new Outlines(filler);
    private final double scale;

    MarkCache(double scale) {
        this.scale = scale;
    }

    /// Draws a mark at a place in device pixels.
    void draw(Pixels pixels, double x, double y, Mark mark) {
        if (Math.abs(x) < FAR && Math.abs(y) < FAR) {
            int fineX = fine(x);
            int fineY = fine(y);
            sprite(mark, fineX, fineY).draw(pixels, fineX >> 2, fineY >> 2);
        }
    }

    /// Records what a mark at a place in device pixels will cover.
    void announce(Pixels pixels, double x, double y, Mark mark, OcclusionMask occlusion) {
        if (Math.abs(x) < FAR && Math.abs(y) < FAR) {
            int fineX = fine(x);
            int fineY = fine(y);
            sprite(mark, fineX, fineY).announce(pixels, fineX >> 2, fineY >> 2, occlusion);
        }
    }

    private static int fine(double place) {
        return (int) Math.floor(place * PHASES + 0.5);
    }

    private Sprite sprite(Mark mark, int fineX, int fineY) {
        Phases phases = phases(mark);
        int phase = (fineY & PHASES - 1) * PHASES + (fineX & PHASES - 1);
        Sprite sprite = phases.sprites[phase];
        if (sprite == null) {
            sprite = make(mark, phase);
            phases.sprites[phase] = sprite;
        }
        return sprite;
    }

    /// The map would be read once per point; points of one class alternate with few others.
    private Phases phases(Mark mark) {
        int slot = (mark.ink() * 31 >>> 8 ^ mark.glyph().ordinal()) & RECENT - 1;
        Phases phases = recent[slot];
        if (phases == null || !phases.mark.equals(mark)) {
            if (made.size() >= MOST) {
                made.clear();
            }
            phases = made.computeIfAbsent(mark, Phases::new);
            recent[slot] = phases;
        }
        return phases;
    }

    private Sprite make(Mark mark, int phase) {
        double radius = mark.radius() * scale;
        List<double[]> contours = mark.glyph().contours(radius);
        int reach = (int) Math.ceil(2 * radius + mark.halo().width() * scale) + 1;
        Pixels pixels = new Pixels(2 * reach + 1, 2 * reach + 1);
        double x = reach + (double) (phase % PHASES) / PHASES;
        double y = reach + (double) (phase / PHASES) / PHASES;
        if (mark.halo().visible()) {
            outlines.setWidth(2 * mark.halo().width() * scale, true);
            for (double[] contour : contours) {
                filler.outline(contour, x, y);
                outlines.polyline(moved(contour, x, y), contour.length / 2, true);
            }
            filler.paint(pixels, mark.halo().ink());
        }
        double line = Math.min(HOLLOW_LINE * scale, radius / 4);
        for (double[] contour : mark.hollow() ? mark.glyph().hollow(radius, line) : contours) {
            filler.outline(contour, x, y);
        }
        filler.paint(pixels, mark.ink());
        return new Sprite(pixels, reach);
    }

    private static double[] moved(double[] xy, double x, double y) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = xy[i] + x;
            out[i + 1] = xy[i + 1] + y;
        }
        return out;
    }

    /// The sprites of one mark, as far as they have been needed.
    private static final class Phases {
        final Mark mark;
        final @Nullable Sprite[] sprites = new Sprite[PHASES * PHASES];

        Phases(Mark mark) {
            this.mark = mark;
        }
    }
}
