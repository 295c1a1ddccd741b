package pushpull.paint.raster;

import java.util.Arrays;
import pushpull.paint.Argb;

/// Fills the area inside closed outlines with a colour, each pixel by the share of it that is covered.
///
/// Every edge adds its signed area to the cells that it crosses; a running sum along the row is then the winding number
/// averaged over the pixel. Outlines that turn the same way may overlap: the area is covered once. Only cells that an
/// edge crosses are visited one by one; between them the sum stays.
final class AreaFiller {
    private static final double FAR = 1e9;

    private double[] edges = new double[256];
    private int used;
    private float[] cells = new float[1024];
    /// A bit for each cell that an edge crosses, in whole words for each row.
    private long[] crossed = new long[64];
    private double left;
    private double right;
    private double top;
    private double bottom;
    private int columns;
    private int rows;
    private int words;

    AreaFiller() {
        reset();
    }

    private void reset() {
        used = 0;
        left = top = Double.POSITIVE_INFINITY;
        right = bottom = Double.NEGATIVE_INFINITY;
    }

    void edge(double x0, double y0, double x1, double y1) {
        if (used + 4 > edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        edges[used] = x0;
        edges[used + 1] = y0;
        edges[used + 2] = x1;
        edges[used + 3] = y1;
        used += 4;
        left = Math.min(left, Math.min(x0, x1));
        right = Math.max(right, Math.max(x0, x1));
        top = Math.min(top, Math.min(y0, y1));
        bottom = Math.max(bottom, Math.max(y0, y1));
    }

    /// Adds a closed outline at an offset.
    void outline(double[] xy, double x, double y) {
        int n = xy.length;
        for (int i = 0; i < n; i += 2) {
            int j = i + 2 == n ? 0 : i + 2;
            edge(xy[i] + x, xy[i + 1] + y, xy[j] + x, xy[j + 1] + y);
        }
    }

    /// Fills the area collected and clears it; an outline that is not finite is left out.
    void paint(Pixels pixels, int ink) {
        if (used == 0) {
            return;
        }
        boolean finite = left > -FAR && top > -FAR && right < FAR && bottom < FAR;
        int x = (int) Math.floor(Math.max(left, 0));
        int y = (int) Math.floor(Math.max(top, 0));
        columns = (int) Math.ceil(Math.min(right, pixels.width())) - x;
        rows = (int) Math.ceil(Math.min(bottom, pixels.height())) - y;
        int weight = Argb.weight(ink);
        if (finite && columns > 0 && rows > 0 && weight > 0) {
            prepare();
            for (int i = 0; i < used; i += 4) {
                accumulate(edges[i] - x, edges[i + 1] - y, edges[i + 2] - x, edges[i + 3] - y);
            }
            for (int row = 0; row < rows; row++) {
                sweep(pixels, row, (y + row) * pixels.width() + x, ink);
            }
        }
        reset();
    }

    private void prepare() {
        int needed = Math.multiplyExact(columns + 2, rows);
        if (cells.length < needed) {
            cells = new float[Math.max(needed, 2 * cells.length)];
        }
        words = (columns + 2 + 63) >> 6;
        if (crossed.length < words * rows) {
            crossed = new long[Math.max(words * rows, 2 * crossed.length)];
        }
    }

    /// Clamps an edge to the cells: left of them it is moved to their border, right of them it changes nothing.
    private void accumulate(double x0, double y0, double x1, double y1) {
        double least = Math.min(x0, x1);
        double most = Math.max(x0, x1);
        if (least >= columns) {
            return;
        }
        if (most <= 0) {
            cross(0, y0, 0, y1);
        } else if (least < 0) {
            split(x0, y0, x1, y1, 0);
        } else if (most > columns) {
            split(x0, y0, x1, y1, columns);
        } else {
            cross(x0, y0, x1, y1);
        }
    }

    private void split(double x0, double y0, double x1, double y1, double x) {
        double y = y0 + (x - x0) * (y1 - y0) / (x1 - x0);
        accumulate(x0, y0, x, y);
        accumulate(x, y, x1, y1);
    }

    private void cross(double x0, double y0, double x1, double y1) {
        if (y0 < y1) {
            descend(x0, y0, x1, y1, 1);
        } else if (y1 < y0) {
            descend(x1, y1, x0, y0, -1);
        }
    }

    private void descend(double x0, double y0, double x1, double y1, double sign) {
        if (y1 <= 0 || y0 >= rows) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double y = Math.max(y0, 0);
        double x = x0 + slope * (y - y0);
        double end = Math.min(y1, rows);
        for (int row = (int) y; row < end; row++) {
            double next = Math.min(row + 1, end);
            double height = next - y;
            double nextX = Math.clamp(x + slope * height, 0, columns);
            spread(row, Math.min(x, nextX), Math.max(x, nextX), sign * height);
            x = nextX;
            y = next;
        }
    }

    /// Adds the area to the right of a piece of edge that goes from x0 to x1 within one row.
    private void spread(int row, double x0, double x1, double height) {
        int from = (int) x0;
        int to = (int) Math.ceil(x1);
        int base = row * (columns + 2);
        cross(row, from, Math.max(to, from + 1));
        if (to <= from + 1) {
            double beyond = height * ((x0 + x1) / 2 - from);
            cells[base + from] += (float) (height - beyond);
            cells[base + from + 1] += (float) beyond;
            return;
        }
        double perColumn = height / (x1 - x0);
        double before = 0;
        for (int i = from; i < to; i++) {
            double enter = Math.max(x0, i);
            double leave = Math.min(x1, i + 1);
            double share = (leave - enter) * perColumn;
            double beyond = share * ((enter + leave) / 2 - i);
            cells[base + i] += (float) (share - beyond + before);
            before = beyond;
        }
        cells[base + to] += (float) before;
    }

    /// Records that an edge crosses these cells of a row.
    private void cross(int row, int from, int to) {
        for (int i = from; i <= to; i++) {
            crossed[row * words + (i >> 6)] |= 1L << i;
        }
    }

    private void sweep(Pixels pixels, int row, int start, int ink) {
        int base = row * (columns + 2);
        float full = Argb.weight(ink);
        float sum = 0;
        int at = 0;
        for (int word = 0; word < words; word++) {
            long bits = crossed[row * words + word];
            crossed[row * words + word] = 0;
            for (; bits != 0; bits &= bits - 1) {
                int next = (word << 6) + Long.numberOfTrailingZeros(bits);
                pixels.run(start + at, start + Math.min(next, columns), ink, weight(sum, full));
                sum += cells[base + next];
                cells[base + next] = 0;
                at = Math.min(next, columns);
            }
        }
        pixels.run(start + at, start + columns, ink, weight(sum, full));
    }

    private static int weight(float sum, float full) {
        return (int) (Math.min(1, Math.abs(sum)) * full + 0.5f);
    }
}
