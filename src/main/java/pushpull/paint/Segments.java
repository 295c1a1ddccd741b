package pushpull.paint;

/// Straight thin lines, the fast way: along the longer axis one column at a time, each a short run across.
///
/// Their ends are cut along the column, which is seen only on thick lines; those are polygons.
final class Segments {
    /// The widest line, in device pixels, whose ends may be cut so.
    static final double THIN = 2.6;

    private static final int ONE = 1 << 16;

    private final Pixels pixels;
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

    Segments(Pixels pixels) {
        this.pixels = pixels;
        argb = pixels.argb();
        frame = new Clip.Frame(pixels.width(), pixels.height(), THIN + 1);
    }

    /// What the next lines are drawn with; the width is in device pixels.
    void take(double lineWidth, int lineInk) {
        width = lineWidth;
        ink = lineInk;
        full = Ink.weight(lineInk);
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
        part(first, zero + slope * (start + first + 1) / 2, first + 1 - start, count);
        part(last, zero + slope * (last + end) / 2, end - last, count);
        int from = Math.max(first + 1, 0);
        int to = Math.min(last, count);
        if (from < to) {
            run(from, to, fixed(zero + slope * (from + 0.5)), (int) Math.rint(slope * ONE));
        }
    }

    /// Whole columns; three pixels each where that is enough and none of them is outside.
    private void run(int from, int to, int start, int step) {
        int end = start + (to - 1 - from) * step;
        boolean inside = Math.min(start, end) >= 0 && (Math.max(start, end) >> 16) + 2 < depth;
        if (!inside || thickness > 2 * ONE) {
            int near = start;
            for (int i = from; i < to; i++, near += step) {
                column(i * along, near, full);
            }
            return;
        }
        int near = start;
        for (int i = from; i < to; i++, near += step) {
            int at = i * along + (near >> 16) * across;
            int top = Math.min(ONE - (near & ONE - 1), thickness);
            int middle = Math.min(ONE, thickness - top);
            int bottom = thickness - top - middle;
            blend(at, top * full >>> 16);
            blend(at + across, middle * full >>> 16);
            if (bottom > 0) {
                blend(at + 2 * across, bottom * full >>> 16);
            }
        }
    }

    private static int fixed(double value) {
        return (int) Math.floor(value * ONE);
    }

    private void part(int index, double near, double share, int count) {
        if (index >= 0 && index < count) {
            column(index * along, fixed(near), (int) (full * share + 0.5));
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
        argb[at] = Ink.over(argb[at], ink, weight);
    }
}
