package pushpull.paint.raster;

import pushpull.paint.Arrow;
import pushpull.paint.Stroke;

/// Draws arrows in device pixels.
final class Arrows {
    private static final double FAR = 1e8;
    private static final double SMALL = 24;
    private static final double SLOPE = Math.tan(Arrow.HALF_ANGLE);
    private static final double SINE = Math.sin(Arrow.HALF_ANGLE);
    private static final double COSINE = Math.cos(Arrow.HALF_ANGLE);

    private final Pixels pixels;
    private final double scale;
    private final AreaFiller filler;
    private final Lines lines;
    private final Triangles triangles;
    private final ArrowHeadCache heads;
    private final double[] corners = new double[6];

    private double tailX;
    private double tailY;
    private double tipX;
    private double tipY;
    private double ux;
    private double uy;

    Arrows(Pixels pixels, double scale, AreaFiller filler, Lines lines, ArrowHeadCache heads) {
        this.pixels = pixels;
        this.scale = scale;
        this.filler = filler;
        this.lines = lines;
        this.heads = heads;
        triangles = new Triangles(pixels);
    }

    void draw(double x0, double y0, double x1, double y1, Arrow arrow) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        if (!(length > 0 && length < FAR)) {
            return;
        }
        tailX = x0;
        tailY = y0;
        tipX = x1;
        tipY = y1;
        ux = (x1 - x0) / length;
        uy = (y1 - y0) / length;
        Stroke shaft = arrow.shaft();
        double head = Math.min(arrow.length() * scale, length);
        if (shaft.halo().visible()) {
            lines.takeHalo(shaft);
            body(arrow, head, false);
            if (arrow.head() == Arrow.Head.FILLED) {
                lines.outlines().setWidth(2 * shaft.halo().width() * scale, true);
                lines.outlines().polyline(corners, 3, true);
            }
            filler.paint(pixels, shaft.halo().ink());
        }
        lines.setStroke(shaft);
        body(arrow, head, shaft.width() * scale <= Segments.THIN);
        filler.paint(pixels, shaft.ink());
    }

    /// The shaft, drawn at once if thin, and the area of the head. A thin shaft ends where the barbs meet, so that it
    /// does not show twice.
    private void body(Arrow arrow, double head, boolean thin) {
        if (arrow.head() == Arrow.Head.FILLED) {
            lines.add(tailX, tailY, tipX - head * ux, tipY - head * uy, thin);
            filled(head);
            int ink = arrow.shaft().ink();
            if (thin && head < SMALL) {
                if (head < arrow.length() * scale || !heads.lookUp(head, ink).draw(pixels, tipX, tipY, ux, uy)) {
                    triangles.fill(corners, ink);
                }
            } else {
                filler.outline(corners, 0, 0);
            }
        } else {
            double inset = Math.min(arrow.shaft().width() * scale / 2 / SINE, head);
            double end = thin ? Math.min(2 * inset, head) : inset;
            lines.add(tailX, tailY, tipX - end * ux, tipY - end * uy, thin);
            open(head, tipX - inset * ux, tipY - inset * uy);
        }
    }

    private void filled(double head) {
        double baseX = tipX - head * ux;
        double baseY = tipY - head * uy;
        double wide = head * SLOPE;
        corner(0, tipX, tipY);
        corner(1, baseX + wide * uy, baseY - wide * ux);
        corner(2, baseX - wide * uy, baseY + wide * ux);
    }

    private void open(double barb, double x, double y) {
        corner(0, x + barb * (-COSINE * ux + SINE * uy), y + barb * (-COSINE * uy - SINE * ux));
        corner(1, x, y);
        corner(2, x + barb * (-COSINE * ux - SINE * uy), y + barb * (-COSINE * uy + SINE * ux));
        lines.outlines().polyline(corners, 3, false);
    }

    private void corner(int index, double x, double y) {
        corners[2 * index] = x;
        corners[2 * index + 1] = y;
    }
}
