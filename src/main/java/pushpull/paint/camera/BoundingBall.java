package pushpull.paint.camera;

import pushpull.tensor.Matrix;

/// The ball of space that the stage shows. It follows a run rarely, so that what moves on the stage is the data.
public record BoundingBall(double x, double y, double z, double radius) {
    /// The unit sphere.
    public static final BoundingBall UNIT = new BoundingBall(0, 0, 0, 1);

    private static final double MARGIN = 64;
    private static final double SMALLEST = 0.62;
    private static final double ROOM = 1.08;

    public BoundingBall {
        radius = radius > 0 && Double.isFinite(radius) ? radius : 1;
    }

    /// The ball round points, in coordinates along three axes.
    public static BoundingBall of(Matrix places, Matrix axes) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[][] along = new double[places.rows()][];
        for (int i = 0; i < along.length; i++) {
            along[i] = along(places, i, axes);
            for (int k = 0; k < 3 && isFinite(along[i]); k++) {
                low[k] = Math.min(low[k], along[i][k]);
                high[k] = Math.max(high[k], along[i][k]);
            }
        }
        if (!(low[0] <= high[0])) {
            return UNIT;
        }
        BoundingBall middle =
                new BoundingBall((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2, 1);
        double furthest = 0;
        for (double[] place : along) {
            furthest = isFinite(place) ? Math.max(furthest, middle.distance(place)) : furthest;
        }
        return new BoundingBall(middle.x, middle.y, middle.z, ROOM * furthest);
    }

    /// This ball, or a larger one about the same middle if its radius is less.
    public BoundingBall atLeast(double least) {
        return radius >= least ? this : new BoundingBall(x, y, z, least);
    }

    /// This ball as long as it holds another one well, otherwise the other.
    public BoundingBall keptFor(BoundingBall wanted) {
        double reach = distance(wanted.x, wanted.y, wanted.z) + wanted.radius / ROOM;
        return reach <= radius * ROOM && wanted.radius >= SMALLEST * radius ? this : wanted;
    }

    /// An orbit that shows the ball, with no part of it under the legend if possible.
    public Orbit orbit(Orbit before) {
        boolean legend = LegendRoom.isIn(before.width());
        double free = before.width() - (legend ? LegendRoom.WIDTH : 0);
        double room = Math.min(free - MARGIN / 2, before.height() - 2 * MARGIN);
        double zoom = Math.max(40, room) / 2 / radius;
        double over = before.width() / 2 + zoom * radius - free;
        double pan = legend ? -Math.max(0, over) : 0;
        return new Orbit(before.yaw(), before.pitch(), zoom, pan, 0, before.width(), before.height());
    }

    private double distance(double... place) {
        return Math.sqrt(Math.pow(place[0] - x, 2) + Math.pow(place[1] - y, 2) + Math.pow(place[2] - z, 2));
    }

    private static boolean isFinite(double... place) {
        return Double.isFinite(place[0] + place[1] + place[2]);
    }

    private static double[] along(Matrix places, int row, Matrix axes) {
        double[] along = new double[3];
        for (int j = 0; j < axes.columns(); j++) {
            double value = places.get(row, j);
            along[0] += axes.get(0, j) * value;
            along[1] += axes.get(1, j) * value;
            along[2] += axes.get(2, j) * value;
        }
        return along;
    }
}
