package pushpull.paint.raster;

import pushpull.paint.Argb;

/// Draws small filled triangles the fast way: each pixel by the product of how far it is inside the three edges.
///
/// At sharp corners that is a little more than the exact share; large ones and unions go through `AreaFiller`.
final class Triangles {
    private final Pixels pixels;
    private final int[] argb;

    /// Of every edge: the inward distance of the first pixel of the row, and its change per column and per row.
    private double startA;
    private double startB;
    private double startC;
    private double columnA;
    private double columnB;
    private double columnC;
    private double rowA;
    private double rowB;
    private double rowC;

    Triangles(Pixels pixels) {
        this.pixels = pixels;
        argb = pixels.argb();
    }

    /// Fills the triangle of six device coordinates whose corners turn as `Outlines` turns them.
    void fill(double[] xy, int ink) {
        double right = Math.max(xy[0], Math.max(xy[2], xy[4]));
        double bottom = Math.max(xy[1], Math.max(xy[3], xy[5]));
        int left = (int) Math.max(0, Math.floor(Math.min(xy[0], Math.min(xy[2], xy[4])) - 0.5));
        int top = (int) Math.max(0, Math.floor(Math.min(xy[1], Math.min(xy[3], xy[5])) - 0.5));
        int columns = (int) Math.min(pixels.width(), Math.ceil(right + 0.5)) - left;
        int rows = (int) Math.min(pixels.height(), Math.ceil(bottom + 0.5)) - top;
        if (columns <= 0 || rows <= 0) {
            return;
        }
        double x = left + 0.5;
        double y = top + 0.5;
        edge(xy[0] - x, xy[1] - y, xy[2] - x, xy[3] - y);
        startC = startA;
        columnC = columnA;
        rowC = rowA;
        edge(xy[2] - x, xy[3] - y, xy[4] - x, xy[5] - y);
        startB = startA;
        columnB = columnA;
        rowB = rowA;
        edge(xy[4] - x, xy[5] - y, xy[0] - x, xy[1] - y);
        for (int row = 0; row < rows; row++) {
            row((top + row) * pixels.width() + left, columns, ink);
            startA += rowA;
            startB += rowB;
            startC += rowC;
        }
    }

    private void edge(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double inverse = 1 / Math.sqrt(dx * dx + dy * dy);
        columnA = dy * inverse;
        rowA = -dx * inverse;
        startA = 0.5 - x0 * columnA - y0 * rowA;
    }

    private void row(int base, int columns, int ink) {
        double a = startA;
        double b = startB;
        double c = startC;
        int full = Argb.weight(ink);
        for (int i = base; i < base + columns; i++, a += columnA, b += columnB, c += columnC) {
            if (a > 0 && b > 0 && c > 0) {
                double covered = (a < 1 ? a : 1) * (b < 1 ? b : 1) * (c < 1 ? c : 1);
                argb[i] = Argb.over(argb[i], ink, (int) (covered * full + 0.5));
            }
        }
    }
}
