package pushpull.paint.raster;

import pushpull.paint.Argb;

/// Draws thin straight lines the fast way: one column at a time along the longer axis, each a short run across.
///
/// Their ends are cut along the column, which would show only on thick lines; those are drawn as polygons.
final class Segments {
    /// The widest line, in device pixels, whose ends may be cut like this.
    static final double THIN = 2.6;

    private static final int ONE = 1 << 16;

    private final Pixels pixels;
    private final OcclusionMask occlusion;
    private final int[] argb;
    private final Clip.Frame frame;
    private final Clip clip = new Clip();

    private double width;
    private int ink;
    private int full;

    private int along;
    private int across;
    private int depth;
    private int thickness;

    /// @param occlusion pixels that need not be drawn
    Segments(Pixels pixels, OcclusionMask occlusion) {
        this.pixels = pixels;
        this.occlusion = occlusion;
        argb = pixels.argb();
        frame = new Clip.Frame(pixels.width(), pixels.height(), THIN + 1);
    }

    /// The stroke of the next lines; the width is in device pixels.
    void setStroke(double lineWidth, int lineInk) {
        width = lineWidth;
        ink = lineInk;
        full = Argb.weight(lineInk);
    }

    void draw(double fromX, double fromY, double toX, double toY) {
        if (full == 0 || !clip.line(fromX, fromY, toX, toY, frame)) {
            return;
        }
        double dx = clip.x1 - clip.x0;
        double dy = clip.y1 - clip.y0;
        if (Math.abs(dx) >= Math.abs(dy)) {
            along = 1;
            across = pixels.width();
            depth = pixels.height();
            columns(clip.x0, clip.y0, dx, dy, pixels.width());
        } else {
            along = pixels.width();
            across = 1;
            depth = pixels.width();
            columns(clip.y0, clip.x0, dy, dx, pixels.height());
        }
    }

    private void columns(double a0, double b0, double da, double db, int count) {
        if (da == 0) {
            return;
        }
        double slope = db / da;
        double half = width / 2 * Math.sqrt(1 + slope * slope);
        double start = da > 0 ? a0 : a0 + da;
        double end = da > 0 ? a0 + da : a0;
        double zero = b0 - slope * a0 - half;
        thickness = (int) (2 * half * ONE);
        int first = (int) Math.floor(start);
        int last = (int) Math.ceil(end) - 1;
        if (first >= last) {
            part(first, zero + slope * (start + end) / 2, end - start, count);
            return;
        }
        double head = zero + slope * (start + first + 1) / 2;
        double tail = zero + slope * (last + end) / 2;
        if (first >= 0 && last < count && fits(head) && fits(tail) && thickness <= 2 * ONE) {
            narrow(first * along, fixed(head), weight(first + 1 - start));
            run(first + 1, last, fixed(zero + slope * (first + 1.5)), (int) Math.rint(slope * ONE));
            narrow(last * along, fixed(tail), weight(end - last));
            return;
        }
        part(first, head, first + 1 - start, count);
        part(last, tail, end - last, count);
        int step = (int) Math.rint(slope * ONE);
        int from = Math.max(first + 1, 0);
        int near = fixed(zero + slope * (from + 0.5));
        for (int i = from; i < Math.min(last, count); i++, near += step) {
            column(i * along, near, full);
        }
    }

    /// Whether three pixels from here on are inside.
    private boolean fits(double near) {
        return near >= 1 && near < depth - 3;
    }

    private void run(int from, int to, int start, int step) {
        int near = start;
        for (int i = from; i < to; i++, near += step) {
            narrow(i * along, near, full);
        }
    }

    /// A column that is at most two pixels high and wholly inside.
    private void narrow(int base, int near, int weight) {
        int at = base + (near >> 16) * across;
        int top = Math.min(ONE - (near & ONE - 1), thickness);
        int middle = Math.min(ONE, thickness - top);
        int bottom = thickness - top - middle;
        blend(at, top * weight >>> 16);
        blend(at + across, middle * weight >>> 16);
        if (bottom > 0) {
            blend(at + 2 * across, bottom * weight >>> 16);
        }
    }

    private int weight(double share) {
        return (int) (full * share + 0.5);
    }

    private static int fixed(double value) {
        return (int) Math.floor(value * ONE);
    }

    private void part(int index, double near, double share, int count) {
        if (index >= 0 && index < count) {
            column(index * along, fixed(near), weight(share));
        }
    }

    private void column(int base, int near, int weight) {
        int far = near + thickness;
        int from = near >> 16;
        int to = far >> 16;
        if (from < 0 || to >= depth) {
            clipped(base, near, weight);
        } else if (from == to) {
            blend(base + from * across, thickness * weight >>> 16);
        } else {
            blend(base + from * across, (ONE - (near & ONE - 1)) * weight >>> 16);
            for (int j = from + 1; j < to; j++) {
                blend(base + j * across, weight);
            }
            blend(base + to * across, (far & ONE - 1) * weight >>> 16);
        }
    }

    private void clipped(int base, int near, int weight) {
        int far = near + thickness;
        for (int j = Math.max(near >> 16, 0); j <= Math.min(far >> 16, depth - 1); j++) {
            int covered = Math.min(far, j + 1 << 16) - Math.max(near, j << 16);
            blend(base + j * across, covered * weight >>> 16);
        }
    }

    private void blend(int at, int weight) {
        if (!occlusion.hides(at)) {
            argb[at] = Argb.over(argb[at], ink, weight);
        }
    }
}
