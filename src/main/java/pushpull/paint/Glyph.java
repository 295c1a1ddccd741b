package pushpull.paint;

import java.util.List;

/// The ten shapes of class marks, in the order in which classes take them; all cover the area of the disc.
public enum Glyph {
    DISC,
    SQUARE,
    TRIANGLE_UP,
    DIAMOND,
    PLUS,
    TRIANGLE_DOWN,
    HEXAGON,
    STAR,
    CROSS,
    RING;

    private static final int ROUND = 64;
    private static final double STAR_DEPTH = 0.5;
    private static final double RING_HOLE = 0.47;

    /// The shape of a class, counted from 0; after ten they repeat.
    public static Glyph ofClass(int index) {
        return values()[Math.floorMod(index, values().length)];
    }

    /// Closed contours `x0, y0, x1, y1, …` round the origin, all outer ones turning the way strokes do, holes the
    /// other.
    public List<double[]> contours(double radius) {
        double area = Math.PI * radius * radius;
        return switch (this) {
            case DISC -> List.of(regular(ROUND, area, 0));
            case SQUARE -> List.of(regular(4, area, 45));
            case TRIANGLE_UP -> List.of(regular(3, area, -90));
            case DIAMOND -> List.of(regular(4, area, 0));
            case PLUS -> List.of(plus(Math.sqrt(area / 5)));
            case TRIANGLE_DOWN -> List.of(regular(3, area, 90));
            case HEXAGON -> List.of(regular(6, area, 90));
            case STAR -> List.of(star(Math.sqrt(area / (5 * STAR_DEPTH * Math.sin(Math.PI / 5)))));
            case CROSS -> List.of(turned(plus(Math.sqrt(area / 5))));
            case RING -> {
                double hole = Math.PI * Math.pow(RING_HOLE * radius, 2);
                yield List.of(regular(ROUND, area + hole, 0), reversed(regular(ROUND, hole, 0)));
            }
        };
    }

    /// The outline of the shape, drawn to the inside; the ring, which would be a disc, keeps a dot.
    public List<double[]> hollow(double radius, double thickness) {
        double[] outer = contours(radius).getFirst();
        double[] inner = reversed(inset(outer, thickness));
        return this == RING
                ? List.of(outer, inner, regular(ROUND, Math.PI * Math.pow(0.36 * radius, 2), 0))
                : List.of(outer, inner);
    }

    private static double[] regular(int corners, double area, double startDegrees) {
        double radius = Math.sqrt(2 * area / (corners * Math.sin(2 * Math.PI / corners)));
        return spokes(corners, new double[] {radius}, startDegrees);
    }

    private static double[] star(double radius) {
        return spokes(10, new double[] {radius, radius * STAR_DEPTH}, -90);
    }

    private static double[] spokes(int corners, double[] radii, double startDegrees) {
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(startDegrees) - 2 * Math.PI * i / corners;
            xy[2 * i] = radii[i % radii.length] * Math.cos(angle);
            xy[2 * i + 1] = radii[i % radii.length] * Math.sin(angle);
        }
        return xy;
    }

    private static double[] plus(double arm) {
        double h = arm / 2;
        double l = arm * 1.5;
        return new double[] {-h, l, h, l, h, h, l, h, l, -h, h, -h, h, -l, -h, -l, -h, -h, -l, -h, -l, h, -h, h};
    }

    private static double[] turned(double[] xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = (xy[i] - xy[i + 1]) * Math.sqrt(0.5);
            out[i + 1] = (xy[i] + xy[i + 1]) * Math.sqrt(0.5);
        }
        return out;
    }

    private static double[] reversed(double[] xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = xy[xy.length - 2 - i];
            out[i + 1] = xy[xy.length - 1 - i];
        }
        return out;
    }

    /// Every edge moved inwards by a distance.
    private static double[] inset(double[] xy, double distance) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            double[] into = edge(xy, i - 2);
            double[] from = edge(xy, i);
            double share = distance / (1 + into[0] * from[0] + into[1] * from[1]);
            out[i] = xy[i] + (into[1] + from[1]) * share;
            out[i + 1] = xy[i + 1] - (into[0] + from[0]) * share;
        }
        return out;
    }

    private static double[] edge(double[] xy, int start) {
        int a = Math.floorMod(start, xy.length);
        int b = (a + 2) % xy.length;
        double length = Math.hypot(xy[b] - xy[a], xy[b + 1] - xy[a + 1]);
        return new double[] {(xy[b] - xy[a]) / length, (xy[b + 1] - xy[a + 1]) / length};
    }
}
